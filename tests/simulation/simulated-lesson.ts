/** A lesson of 60 questions on one technique and 16 passages to judge, with one wrong key and one unfair passage. */
import type { Lesson } from '../../src/lib/lessons/lesson';
import type { Question } from '../../src/lib/questions/models';
import type { Key, Passage } from '../../src/lib/text/passage';

export const TECHNIQUE = 'loaded-language';
export const QUESTIONS = 60;
/** The key of this question names an option that is wrong. */
export const MISKEYED = 'pick-17';
/** This fair passage reads as if it were slanted. */
export const UNFAIR = 'judge-3';
const PASSAGES = 16;

export const PICK_OPTIONS = ['a', 'b', 'c', 'd'] as const;
/** The option that knows best chooses; the mis-keyed question has another one in its key. */
export const RIGHT = 'a';
const WRONG_KEY = 'b';

export function simulatedLesson(): Lesson {
	const picks = Array.from({ length: QUESTIONS }, (_, index) => pick(`pick-${index + 1}`));
	const judges = Array.from({ length: PASSAGES }, (_, index) => judge(`judge-${index + 1}`, index));
	const passages = judges.map(({ passage }) => passage);
	const questions = [...picks, ...judges.map(({ question }) => question)];
	return {
		...{ id: 'simulated', number: 98, title: 'Simulated', canDo: 'measure', minutes: 60 },
		...{ techniques: [TECHNIQUE], glossary: [], passages },
		steps: questions.map((question) => ({ step: { id: question.id, kind: 'question', question } })),
		teacherNotes: {
			...{ aim: 'To measure.', minutes: 60, goesWrong: ['–'], discuss: ['–'], sensitive: ['–'] },
			statement: 'Made for a simulation.'
		}
	};
}

function pick(id: string): Question {
	const key = id === MISKEYED ? WRONG_KEY : RIGHT;
	return {
		...{
			id,
			kind: 'choice',
			prompt: `Which words are charged (${id})?`,
			techniques: [TECHNIQUE],
			several: false
		},
		options: PICK_OPTIONS.map((option) => ({
			...{ id: option, text: `Words ${option}`, right: option === key, feedback: '–', references: [] }
		}))
	};
}

/** The first half is fair. */
function judge(id: string, index: number): { passage: Passage; question: Question } {
	const text = `The council met on day ${index + 1}. It was a disgrace.`;
	const isFair = index < PASSAGES / 2;
	const start = text.indexOf('a disgrace');
	const key: Key = {
		...{ id: 'k1', core: [{ start, end: start + 10 }], acceptable: [{ start, end: start + 10 }] },
		...{
			techniques: [TECHNIQUE],
			weight: 1,
			reason: '–',
			spot: '–',
			tempts: '–',
			plainer: '–',
			references: []
		}
	};
	const passage: Passage = {
		...{
			id: `passage-${index + 1}`,
			text,
			origin: 'written',
			credit: 'Written for a simulation',
			use: 'lesson'
		},
		...{ topic: 'council', side: 'none', keys: isFair ? [] : [key], contested: [], fairNotes: [] },
		looksLike: isFair ? [TECHNIQUE] : []
	};
	const option = (optionId: string, technique: string, right: boolean) => ({
		...{ id: optionId, text: optionId, technique, right, feedback: '–', references: [] }
	});
	const question: Question = {
		...{ id, kind: 'choice', prompt: `Slanted or fair (${id})?`, passage: passage.id, several: false },
		techniques: [TECHNIQUE],
		options: [option('slanted', TECHNIQUE, !isFair), option('fair', 'fair-statement', isFair)]
	};
	return { passage, question };
}
