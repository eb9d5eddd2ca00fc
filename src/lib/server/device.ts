const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/\bEdg(e|A|iOS)?\//, 'Edge'],
	[/\bOPR\/|\bOpera\b/, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/\bCrOS\b/, 'a Chromebook'],
	[/\biPad\b/, 'an iPad'],
	[/\biPhone\b/, 'an iPhone'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b|\bMacintosh\b/, 'a Mac'],
	[/\bLinux\b/, 'Linux']
];

/**
 * What a teacher knows a device by, such as “Firefox on Windows”; no version, nothing that tells two alike apart.
 * undefined for what is no browser we know.
 */
export function deviceOf(userAgent: string | null): string | undefined {
	const nameIn = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
	const [browser, system] = [nameIn(BROWSERS), nameIn(SYSTEMS)];
	return browser && system ? `${browser} on ${system}` : (browser ?? system);
}
