/** A comment with a kept one at its end; either may be empty. */
export function withKept(comment: string, kept: string): string {
	if (kept === '') return comment;
	const before = comment.trimEnd();
	if (before === '') return kept;
	return before + (comment.endsWith('\n') ? '\n' : ' ') + kept;
}

/** A kept comment in a list to choose from: one line, cut after a word where it is long. */
export function shortened(text: string, most = 70): string {
	const line = text.replace(/\s+/g, ' ');
	if (line.length <= most) return line;
	const cut = line.slice(0, most).toWellFormed();
	return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : most)}…`;
}
