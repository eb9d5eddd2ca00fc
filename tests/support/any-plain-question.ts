/** Questions as other systems know them, with texts that are hard on file formats. */
import fc from 'fast-check';
import type {
	PlainBody,
	PlainLesson,
	PlainOption,
	PlainQuestion
} from '../../src/lib/exchange/plain-question';
import { anyText } from './any-text';

const maybe = fc.oneof(fc.constant(''), anyText);
const option = fc.record({ text: anyText, right: fc.boolean(), feedback: maybe });

/** At least one of them is right. */
const options: fc.Arbitrary<PlainOption[]> = fc
	.tuple(fc.array(option, { minLength: 1, maxLength: 4 }), fc.nat(4), option)
	.map(([others, at, right]) => [...others.slice(0, at), { ...right, right: true }, ...others.slice(at)]);

const bodies: readonly fc.Arbitrary<PlainBody>[] = [
	fc.record({ kind: fc.constant('choice'), several: fc.boolean(), shuffles: fc.boolean(), options }),
	fc.record({
		kind: fc.constant('match'),
		pairs: fc.array(fc.record({ item: maybe, target: anyText }), { minLength: 2, maxLength: 5 })
	}),
	fc.record({
		kind: fc.constant('short'),
		caseCounts: fc.boolean(),
		answers: fc.array(option, { minLength: 1, maxLength: 4 })
	}),
	fc.record({ kind: fc.constant('essay'), graderNotes: maybe }),
	fc.record({ kind: fc.constant('reading'), format: fc.constantFrom('plain', 'markdown') })
];

const anyPlainQuestion: fc.Arbitrary<PlainQuestion> = fc.record({
	name: anyText,
	text: anyText,
	general: maybe,
	hints: fc.array(anyText, { maxLength: 2 }),
	tags: fc.array(anyText, { maxLength: 2 }),
	body: fc.oneof(...bodies)
});

export const anyPlainLesson: fc.Arbitrary<PlainLesson> = fc.record({
	title: anyText,
	questions: fc.array(anyPlainQuestion, { minLength: 1, maxLength: 4 })
});
