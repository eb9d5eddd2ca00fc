/** Texts that run as script wherever a page takes text for markup. Each tries to say so: it sets `window.ran`. */
export const SCRIPT_ATTEMPTS = [
	'<script>ran=1</script>',
	'<img src=x onerror=ran=1>',
	'"><svg onload=ran=1>',
	"'><body onpageshow=ran=1>",
	'</title><script>ran=1</script>',
	'</textarea><script>ran=1</script>',
	'</script><script>ran=1//',
	'<!--><script>ran=1</script>-->',
	'<a href="javascript:ran=1">x</a>',
	'[x](javascript:ran=1)',
	'<iframe srcdoc="<script>parent.ran=1</script>">',
	'<style>*{background:url(//evil.example)}',
	'<base href=//evil.example>',
	'{{constructor.constructor("ran=1")()}}',
	'${ran=1}',
	'\u2028</script><script>ran=1',
	'=HYPERLINK("javascript:ran=1")'
] as const;
