/** News from the server for an open page: pushed as events, or asked for where a proxy holds events back. */

/** `live`: events arrive. `asking`: they do not, and the page asks every few seconds. `cut off`: nothing arrives. */
export type Connection = 'live' | 'asking' | 'cut off';

/** Without an event for so long, the page asks by itself, in ms: at first, and later, when the server beats every 15 s. */
const FIRST = 3_000;
const SILENCE = 20_000;
const ASK_EVERY = 5_000;
/** Browsers give up for good on a stream that was refused. */
const AGAIN = 15_000;

interface Listener<T> {
	readonly event: string;
	readonly onnews: (news: T) => void;
	readonly onconnection: (connection: Connection) => void;
}

/** Follows an address that answers with events or, once, with JSON. @returns what stops it. */
export function followNews<T>(address: string, { event, onnews, onconnection }: Listener<T>): () => void {
	let source: EventSource;
	let asking: ReturnType<typeof setInterval> | undefined;
	let silence: ReturnType<typeof setTimeout>;
	let reopening: ReturnType<typeof setTimeout> | undefined;
	let isOver = false;

	const expectWithin = (time: number) => {
		clearTimeout(silence);
		silence = setTimeout(startAsking, time);
	};
	const open = () => {
		source = new EventSource(address);
		expectWithin(FIRST);
		source.addEventListener(event, ({ data }: MessageEvent<string>) => {
			clearInterval(asking);
			asking = undefined;
			expectWithin(SILENCE);
			onconnection('live');
			onnews(JSON.parse(data) as T);
		});
		source.addEventListener('error', () => {
			startAsking();
			if (source.readyState === EventSource.CLOSED) reopening = setTimeout(open, AGAIN);
		});
	};
	function startAsking(): void {
		if (asking !== undefined || isOver) return;
		asking = setInterval(() => void ask(), ASK_EVERY);
		void ask();
	}
	async function ask(): Promise<void> {
		const news = await fetch(address, { headers: { accept: 'application/json' } }).then(
			(response) => (response.ok ? (response.json() as Promise<T>) : undefined),
			() => undefined
		);
		if (isOver || asking === undefined) return;
		onconnection(news === undefined ? 'cut off' : 'asking');
		if (news !== undefined) onnews(news);
	}
	open();
	return () => {
		isOver = true;
		source.close();
		clearInterval(asking);
		clearTimeout(silence);
		clearTimeout(reopening);
	};
}
