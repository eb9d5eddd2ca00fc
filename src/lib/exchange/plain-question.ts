/** A question as other systems know it: what Moodle’s formats hold, without their syntax. */
export interface PlainQuestion {
	/** What the question bank lists it by. */
	readonly name: string;
	/** Everything that is read before answering. */
	readonly text: string;
	/** Said to everybody afterwards; may be empty. */
	readonly general: string;
	readonly hints: readonly string[];
	readonly tags: readonly string[];
	readonly body: PlainBody;
}

export type PlainBody =
	| {
			readonly kind: 'choice';
			readonly several: boolean;
			readonly shuffles: boolean;
			/** At least two, one of them right. */
			readonly options: readonly PlainOption[];
	  }
	/** An empty item is a target that belongs to none. */
	| { readonly kind: 'match'; readonly pairs: readonly { readonly item: string; readonly target: string }[] }
	/** Any right answer counts; the others are known wrong ones. */
	| { readonly kind: 'short'; readonly caseCounts: boolean; readonly answers: readonly PlainOption[] }
	| { readonly kind: 'essay'; readonly graderNotes: string }
	/** Nothing is asked. */
	| { readonly kind: 'reading'; readonly format: 'plain' | 'markdown' };

export interface PlainOption {
	readonly text: string;
	readonly right: boolean;
	/** May be empty. */
	readonly feedback: string;
}

export interface PlainLesson {
	readonly title: string;
	readonly questions: readonly PlainQuestion[];
}

/** Every text of a question, in no order. */
export function textsOf({ name, text, general, hints, tags, body }: PlainQuestion): string[] {
	return [name, text, general, ...hints, ...tags, ...textsOfBody(body)];
}

function textsOfBody(body: PlainBody): string[] {
	switch (body.kind) {
		case 'choice':
			return body.options.flatMap(({ text, feedback }) => [text, feedback]);
		case 'short':
			return body.answers.flatMap(({ text, feedback }) => [text, feedback]);
		case 'match':
			return body.pairs.flatMap(({ item, target }) => [item, target]);
		case 'essay':
			return [body.graderNotes];
		case 'reading':
			return [];
	}
}
