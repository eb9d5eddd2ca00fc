import { followNews, type Connection } from '$lib/client/follow-news';
import { tallyOf, type Board } from '$lib/lessons/board';

/** A board that keeps itself up to date while its page is open. */
export class LiveBoard {
	/** Undefined while the page stands as it was loaded. */
	connection = $state<Connection>();
	#heard = $state.raw<Board>();

	/** The newer of what was heard and what the page was loaded with. */
	newest(loaded: Board): Board {
		return this.#heard && this.#heard.at > loaded.at ? this.#heard : loaded;
	}

	/** Hears news from an address. @returns what stops it. */
	follow(address: string): () => void {
		return followNews<Board>(address, {
			event: 'board',
			onnews: (board) => {
				// An answer may come after one that was read later.
				if (!this.#heard || board.at > this.#heard.at) this.#heard = board;
			},
			onconnection: (connection) => (this.connection = connection)
		});
	}
}

/** What of a board the rest of the page depends on: who has handed in, and what waits for a grade. */
export function resultsStamp(board: Board): string {
	const { waiting, 'handed in': done } = tallyOf(board);
	return `${waiting} ${done}`;
}
