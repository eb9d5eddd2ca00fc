/** Each kind of question as other systems know it, and what became of it on the way. */
import type { ChoiceContent } from '../questions/choice/model';
import type { HighlightContent } from '../questions/highlight/model';
import type { MatchContent } from '../questions/match/model';
import type { Question } from '../questions/models';
import type { OrderContent } from '../questions/order/model';
import type { RewriteContent } from '../questions/rewrite/model';
import type { ShortContent } from '../questions/short/model';
import type { VerdictContent } from '../questions/verdict/model';
import { VERDICTS } from '../questions/verdict/score';
import type { Passage } from '../text/passage';
import { markingOptions, quoteAll } from './plain-highlight';
import type { PlainQuestion } from './plain-question';
import { paragraphs, putInFront, taskText, withReferences } from './plain-text-parts';
import { words } from './words';

/** What of a question differs by kind. */
export interface Converted {
	readonly plain: Pick<PlainQuestion, 'text' | 'general' | 'body'>;
	readonly how: readonly string[];
}
export type Conversion = Converted | { readonly why: string };

type About = Passage | undefined;
const said = words.moodle;

export function toPlain(question: Question, passage: About): Conversion {
	switch (question.kind) {
		case 'choice':
			return plainChoice(question, passage);
		case 'highlight':
			return plainHighlight(question, passage);
		case 'match':
			return plainMatch(question, passage);
		case 'order':
			return plainOrder(question, passage);
		case 'verdict':
			return plainVerdict(question, passage);
		case 'short':
			return plainShort(question, passage);
		case 'rewrite':
			return plainRewrite(question, passage);
	}
}

function plainChoice(content: ChoiceContent, passage: About): Conversion {
	if (content.options.every(({ right }) => !right)) return { why: said.noneRight };
	return {
		plain: {
			text: taskText(content, passage),
			general: content.takeaway ?? '',
			body: {
				...{ kind: 'choice', several: content.several, shuffles: !content.keepsOrder },
				options: content.options.map(({ text, right, feedback, references }) => ({
					...{ text, right, feedback: withReferences(feedback, references) }
				}))
			}
		},
		how: [
			...putInFront(content, passage),
			...(content.options.some(({ references }) => references.length > 0) ? [said.references] : []),
			...(content.options.some(({ technique }) => technique !== undefined) ? [said.noTechniques] : [])
		]
	};
}

function plainHighlight(content: HighlightContent, passage: About): Conversion {
	const options = passage && markingOptions(content, passage);
	if (!passage || !options) return { why: said.noStretch };
	const claim = content.sourcing && words.claim(quoteAll(passage.text, content.sourcing.claim.core));
	return {
		plain: {
			text: taskText(
				{ ...content, prompt: content.sourcing ? said.whichSource : said.whichWords(content.prompt) },
				passage,
				...(claim === undefined ? [] : [claim])
			),
			general: content.takeaway ?? '',
			body: { kind: 'choice', several: !content.sourcing, shuffles: true, options }
		},
		how: [said.markingAsChoice, ...(content.naming ? [said.noNaming] : []), ...putInFront(content, passage)]
	};
}

function plainMatch(content: MatchContent, passage: About): Conversion {
	const { items, targets } = content;
	const nameOf = (id: string | undefined) => targets.find((target) => target.id === id)?.text ?? '';
	const used = new Set(items.map(({ accepts }) => accepts[0]));
	const spare = targets.filter(({ id }) => !used.has(id));
	return {
		plain: {
			text: taskText(content, passage),
			general: paragraphs(
				items
					.map((item) => withReferences(words.itemNote(item.text, item.feedback), item.references))
					.join('\n'),
				content.takeaway
			),
			body: {
				kind: 'match',
				pairs: [
					...items.map(({ text, accepts }) => ({ item: text, target: nameOf(accepts[0]) })),
					...spare.map(({ text }) => ({ item: '', target: text }))
				]
			}
		},
		how: [
			said.feedbackTogether,
			...(items.some(({ accepts }) => accepts.length > 1) ? [said.firstTarget] : []),
			...putInFront(content, passage)
		]
	};
}

function plainOrder(content: OrderContent, passage: About): Conversion {
	const { items, first, last } = content;
	return {
		plain: {
			text: paragraphs(taskText(content, passage), said.places(first, items.length, last)),
			general: paragraphs(
				items
					.map((item) => withReferences(words.itemNote(item.text, item.feedback), item.references))
					.join('\n'),
				content.takeaway
			),
			body: {
				kind: 'match',
				pairs: items.map(({ text }, index) => ({ item: text, target: String(index + 1) }))
			}
		},
		how: [said.orderAsMatching, said.feedbackTogether, ...putInFront(content, passage)]
	};
}

function plainVerdict(content: VerdictContent, passage: About): Conversion {
	const cards = content.cards.map((card) => paragraphs(`${words.reference(card)}\n${card.says}`));
	return {
		plain: {
			text: taskText(content, passage, words.claim(words.quote(content.claim.quote)), ...cards),
			general: paragraphs(withReferences(content.reason, content.references), content.takeaway),
			body: {
				...{ kind: 'choice', several: false, shuffles: false },
				options: VERDICTS.map((verdict) => ({
					text: said.verdicts[verdict],
					right: content.right.includes(verdict),
					feedback: content.feedback[verdict]
				}))
			}
		},
		how: [
			said.verdictAsChoice,
			...(content.asksCards ? [said.cardsNotAsked] : []),
			...putInFront(content, passage)
		]
	};
}

function plainShort(content: ShortContent, passage: About): Conversion {
	const { accepted, wrong, modelAnswer, reason, references, takeaway } = content;
	const isModelAccepted = modelAnswer === accepted[0]?.text;
	return {
		plain: {
			text: taskText(content, passage),
			general: paragraphs(
				isModelAccepted ? undefined : words.modelAnswer(modelAnswer),
				withReferences(reason, references),
				takeaway
			),
			body: {
				...{ kind: 'short', caseCounts: !content.ignoreCase },
				answers: [
					...accepted.map(({ text, feedback = '' }) => ({ text, right: true, feedback })),
					...wrong.map(({ text, feedback }) => ({ text, right: false, feedback }))
				]
			}
		},
		how: [
			said.othersAreWrong,
			...(content.ignorePunctuation || content.ignoreDiacritics ? [said.stricter] : []),
			...(isModelAccepted && takeaway === undefined ? [] : [said.together]),
			...(references.length > 0 ? [said.references] : []),
			...putInFront(content, passage)
		]
	};
}

function plainRewrite(content: RewriteContent, passage: About): Conversion {
	const { model, reason, tempts, keep = [], sentence, references, takeaway } = content;
	const keepLine = keep.length === 0 ? [] : [said.keep(keep)];
	return {
		plain: {
			text: taskText(content, passage, said.sentence(words.quote(sentence.quote)), ...keepLine),
			general: takeaway ?? '',
			body: {
				kind: 'essay',
				graderNotes: paragraphs(
					...[words.modelAnswer(model), withReferences(reason, references), tempts, said.rubric]
				)
			}
		},
		how: [said.rewriteAsEssay, ...putInFront(content, passage)]
	};
}
