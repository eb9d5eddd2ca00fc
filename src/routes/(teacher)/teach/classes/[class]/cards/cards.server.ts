import { app } from '$lib/server/app';
import type { PrintedCard } from '$lib/server/cards';
import { drawQr, type Qr } from '$lib/server/qr';

/** A card as it is printed. */
export interface CardView {
	readonly name: string;
	readonly username: string;
	/** Parted by blanks, so that they wrap. */
	readonly passphrase: string;
	readonly qr: Qr;
}

/** A card with its code drawn: the only place where its token stands. */
export function viewCard({ name, username, passphrase, token }: PrintedCard): CardView {
	const qr = drawQr(`${app().config.origin.origin}/k#${token}`);
	return { name, username, passphrase: passphrase.replaceAll('-', ' '), qr };
}
