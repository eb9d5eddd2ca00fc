import { LEAST_FAIR_SHARE, MOST_CORE_WORDS } from '../measure/highlight-guards';
import { quoted } from '../marker/words';
import type { KeyGuard } from './key-guards';
import type { Part } from './stretches';
import type { TypicalAnswer } from './try-it';

const percent = (share: number) => `${Math.round(share * 100)}%`;

export const keyWords = {
	// The passage ---------------------------------------------------------
	help:
		'Left and Right go to the next word, Up and Down to the next sentence. Hold Shift to select. ' +
		'Enter makes a key of the words, or opens the key they are in. Delete removes it, Esc leaves.',
	helpByHand: 'Select words, or tap them one by one. Tap a key to open it.',
	legend: {
		core: ['full line', 'core: to be found'],
		margin: ['hairline', 'margin: costs nothing'],
		contested: ['hatched', 'contested: never counted']
	},
	said: (part: Part, number: number) => `${part === 'core' ? 'core' : 'margin'} of key ${number}`,
	saidContested: 'contested',

	// What is in hand -----------------------------------------------------
	selected: 'Selected',
	nothingSelected: 'Select the words that a careful reader should mark.',
	newKey: 'New key',
	join: (number: number) => `Add to key ${number}`,
	allow: (number: number) => `Margin of key ${number}`,
	contest: 'Contested',
	isFair: 'The passage is said to be fair: there is nothing to key.',

	// The keys ------------------------------------------------------------
	keys: (n: number) => `Keys (${n})`,
	noKeys: 'No words are keyed yet.',
	key: (number: number) => `Key ${number}`,
	edit: 'Edit',
	done: 'Done',
	removeKey: 'Remove this key',
	unnamed: 'No technique yet',
	parts: { core: 'Core', acceptable: 'Margin', contested: 'Contested words' } satisfies Record<Part, string>,
	noMargin: 'no further than the core',
	start: 'Start',
	end: 'End',
	more: 'One word more',
	less: 'One word less',
	removePart: {
		core: 'Take out of the core',
		acceptable: 'No margin here',
		contested: 'Not contested'
	} satisfies Record<Part, string>,
	techniques: 'What these words do',
	techniquesHint: 'Every technique that a careful reader could defend. Any of them earns full marks.',
	otherTechniques: 'Other techniques',
	reason: 'Why these words are a key',
	reasonHint: 'Students read it beside the words.',
	plainer: 'In plainer words',
	plainerHint: 'Optional: the same facts without the slant.',
	contested: (number: number) => `Contested words ${number}`,
	contestedWords: (n: number) => `Contested (${n})`,
	contestedReason: 'Why careful readers differ',

	// Fair passages ---------------------------------------------------------
	fair: 'Nothing is to be marked here: the passage is fair.',
	looksLike: 'What could it be mistaken for?',
	fairKind: 'What makes it fair',
	fairKinds: {
		'sourced-fact': 'A fact with a source that can be traced',
		'marked-opinion': 'An opinion that says it is one, with a reason',
		'neutral-quote': 'Somebody else’s strong words, clearly quoted',
		'hedged-estimate': 'An estimate that says how sure it is',
		'earned-strong-word': 'A strong word that the shown facts justify'
	},
	fairReason: 'Why it is fair',
	fairReasonHint: 'Students who accused it read this.',

	// Guards ----------------------------------------------------------------
	guards: 'Before this passage can be asked about',
	ready: 'Nothing stands in the way.',
	goTo: 'Go to',
	worthAThought: 'To think about',
	guard(guard: KeyGuard): string {
		switch (guard.guard) {
			case 'too-few-fair-words':
				return `${percent(guard.share)} of the words are fair. At least ${percent(LEAST_FAIR_SHARE)} are needed, or marking everything would pay.`;
			case 'core-too-long':
				return `The core of key ${guard.key + 1} has ${guard.words} words; at most ${MOST_CORE_WORDS} make a key.`;
			case 'cores-overlap':
				return `Keys ${guard.other + 1} and ${guard.key + 1} share words, but no technique: what one accepts, the other takes for wrong.`;
			case 'many-keys':
				return `${guard.keys} keys are a lot for one passage.`;
			case 'no-spaces':
				return 'This writing has no spaces between words. Underline cannot tell its words apart yet.';
			case 'no-words':
				return 'There is no word in this passage.';
			case 'undecided':
				return 'Key the words to be found, or say that the passage is fair.';
			case 'no-technique':
				return `Key ${guard.key + 1} names no technique.`;
			case 'no-reason':
				return `Key ${guard.key + 1} gives no reason.`;
			case 'contested-without-reason':
				return 'Say why careful readers differ over the contested words.';
			case 'fair-looks-like-nothing':
				return 'Say which technique the fair passage could be mistaken for.';
			case 'fair-without-reason':
				return 'Say why the passage is fair.';
		}
	},

	// Try it ----------------------------------------------------------------
	tryIt: 'Try it',
	tried: (exact: number, everything: number, nothing: number) =>
		`Marking exactly the key earns ${exact} of 100, marking everything ${everything}, and marking nothing ${nothing}.`,
	answer: 'Answer',
	score: 'Score',
	caught: 'Caught',
	extra: 'Fair words marked',
	answers: {
		exact: 'Exactly the key',
		wider: 'One word more at each edge',
		narrower: 'One word less at each edge',
		sentences: 'The whole sentences',
		everything: 'Everything',
		nothing: 'Nothing',
		'every-second-word': 'Every second word'
	} satisfies Record<TypicalAnswer, string>,

	// Announcements -----------------------------------------------------------
	made: (number: number, quote: string) => `Key ${number}: ${quoted(quote)}. Say what these words do.`,
	opened: (part: Part, quote: string) => `${keyPart(part)}: ${quoted(quote)}`,
	removed: 'Removed.',
	nothingHere: 'There is no key here.'
};

function keyPart(part: Part): string {
	return { core: 'Core', acceptable: 'Margin', contested: 'Contested' }[part];
}
