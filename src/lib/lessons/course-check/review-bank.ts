import { FAIR } from '../../questions/choice/model';
import { balanceOf, type Balance } from '../balance';
import type { LessonEntry, Material, PassageEntry } from '../course';
import type { Technique } from '../course-files';
import type { Problem } from '../findings';
import { fairShare, said } from './balance';
import { sayWarning } from './meter';
import type { RuleId } from './remedies';
import { isFair, isFromArticle, lessonRule, type Rule } from './rule';

const LEAST = { slanted: 54, fair: 40, ofTechnique: 3, ofFirstTier: 6, lookAlikes: 1 };

/** The passages that only *Review today* uses: enough of them for a school year, and nothing else in them. */
export const bankRules: readonly Rule[] = [
	lessonRule('bank-question', (sheet) => {
		if (sheet.part.kind !== 'bank') return [];
		const asked = sheet.steps.flatMap((step) =>
			step.kind === 'highlight' && !step.sourcing ? (step.passage ?? []) : []
		);
		const others = sheet.steps.filter((step) => step.kind !== 'highlight' || step.sourcing);
		return [
			...others.map(({ id }) => ({ at: id, message: 'does not ask to mark techniques' })),
			...sheet.passages
				.filter(({ written }) => asked.filter((id) => id === written.id).length !== 1)
				.map(({ written }) => ({ at: written.id, message: 'has not exactly one question' }))
		];
	}),
	lessonRule('bank-passage', ({ part, passages }) =>
		passages.filter(isMisplacedIn(part)).map(({ written }) => ({
			at: written.id,
			message:
				part.kind === 'bank' ? 'is not a text of our own with “use: review”' : 'has “use: review” in a lesson'
		}))
	),
	bankRule('bank-size', (passages) => {
		const fair = passages.filter(isFair).length;
		const slanted = passages.length - fair;
		return slanted < LEAST.slanted || fair < LEAST.fair
			? [`${slanted} slanted and ${fair} fair passages: ${LEAST.slanted} and ${LEAST.fair} are needed`]
			: [];
	}),
	bankRule('bank-technique', (passages, { taxonomy }) =>
		taxonomy.techniques
			.filter(({ id }) => id !== FAIR)
			.flatMap((technique) => whatIsThin(technique, passages))
	),
	bankRule('bank-balance', (passages) => {
		const share = fairShare(passages);
		return share < 0.4 || share > 0.6 ? [`${said(passages, 'passages')}: 40 to 60 % are needed`] : [];
	}),
	{
		...bankRule(
			'bank-tells',
			(_passages, material) => balanceOfBank(material)?.warnings.map(sayWarning) ?? []
		),
		severity: 'warning'
	}
];

/** The whole bank as the meter sees it; undefined where there is none, or not all of it resolves. */
export function balanceOfBank(material: Material): Balance | undefined {
	const sheets = bankOf(material);
	const lessons = sheets.flatMap(({ lesson }) => lesson ?? []);
	if (lessons.length === 0 || lessons.length < sheets.length) return undefined;
	return balanceOf({
		techniques: lessons.flatMap(({ techniques }) => techniques),
		steps: lessons.flatMap(({ steps }) => steps),
		passages: lessons.flatMap(({ passages }) => passages.map((passage) => ({ ...passage, use: 'lesson' })))
	});
}

function bankOf({ lessons }: Material): LessonEntry[] {
	return lessons.filter(({ part }) => part.kind === 'bank');
}

function isMisplacedIn({ kind }: LessonEntry['part']): (entry: PassageEntry) => boolean {
	return (entry) =>
		kind === 'bank' ? entry.written.use !== 'review' || isFromArticle(entry) : entry.written.use === 'review';
}

function whatIsThin({ id, name, tier }: Technique, passages: readonly PassageEntry[]): string[] {
	const slanted = passages.filter(({ written }) => written.keys.some((key) => key.techniques.includes(id)));
	const alike = passages.filter((entry) => isFair(entry) && entry.written.looksLike.includes(id));
	const least = tier === 1 ? LEAST.ofFirstTier : LEAST.ofTechnique;
	return [
		...(slanted.length < least ? [`${name}: ${slanted.length} slanted passages, ${least} are needed`] : []),
		...(alike.length < LEAST.lookAlikes ? [`${name}: no fair passage looks like it`] : [])
	];
}

/** A rule on the whole bank, where there is one. */
function bankRule(
	id: RuleId,
	find: (passages: readonly PassageEntry[], material: Material) => readonly string[]
): Rule {
	return {
		id,
		severity: 'error',
		find: (material) => {
			const passages = bankOf(material).flatMap((sheet) => sheet.passages);
			if (passages.length === 0) return [];
			return find(passages, material).map((message): Problem => ({
				file: 'review-bank/',
				place: 'review bank',
				message
			}));
		}
	};
}
