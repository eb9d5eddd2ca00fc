export interface Piece {
	text: string;
	/** These words carry the technique's line. */
	marked: boolean;
}

/** Splits `The council [rammed] the lane [through].` into pieces with and without a line. */
export function splitExample(example: string): Piece[] {
	return example
		.split(/\[([^[\]]*)\]/)
		.map((text, index) => ({ text, marked: index % 2 === 1 }))
		.filter((piece) => piece.text !== '');
}
