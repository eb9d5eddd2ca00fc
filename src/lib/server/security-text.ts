/** Whom to tell of a hole: /.well-known/security.txt (RFC 9116). */

interface Contacts {
	/** The setting SECURITY_CONTACT: an address as RFC 9116 wants it. */
	readonly securityContact: string | undefined;
	/** What the administrator wrote about whom to ask. */
	readonly contact: string;
	readonly origin: URL;
}

const YEAR = 365 * 24 * 3_600_000;

/** undefined while nobody has said whom to ask. */
export function securityText({ securityContact, contact, origin }: Contacts, now: Date): string | undefined {
	const to = securityContact ?? addressIn(contact);
	if (to === undefined) return undefined;
	const expires = new Date(now.getTime() + YEAR).toISOString().replace(/T.*/, 'T00:00:00Z');
	const lines = [
		`Contact: ${to}`,
		`Expires: ${expires}`,
		`Canonical: ${origin.origin}/.well-known/security.txt`
	];
	return `${lines.join('\n')}\n`;
}

/** The first mail or web address in a text. */
function addressIn(text: string): string | undefined {
	const [mail] = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/) ?? [];
	if (mail) return `mailto:${mail}`;
	return text.match(/https:\/\/[^\s<>()[\]"]+/)?.[0];
}
