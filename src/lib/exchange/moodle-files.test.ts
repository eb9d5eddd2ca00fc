import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLessonFile } from './read-lesson-file';
import { words } from './words';

const said = words.read;

/** A file as Moodle writes it, of our own words. */
function readExport(name: string) {
	const bytes = readFileSync(new URL(`../../../tests/support/files/${name}`, import.meta.url));
	const read = readLessonFile(bytes, { title: 'Mine', techniques: new Set(['loaded-language']) });
	if (!read.ok) throw new Error('The file was refused.');
	const { drafts, report, format } = read.file;
	return { format, title: drafts[0]?.title, steps: drafts[0]?.steps.map(({ step }) => step), report };
}

/** Of each entry: where it begins, and what became of it. */
function fatesOf({ report }: ReturnType<typeof readExport>) {
	return report.map(({ line, fate }) => {
		const why = fate.is === 'skipped' ? [fate.why] : [];
		return [line, fate.is, ...(fate.is === 'converted' ? fate.how : why)];
	});
}

const option = (text: string, right: boolean, feedback = '') => ({ text, right, feedback });
const question = (content: object) => ({ kind: 'question', question: content });

describe('a GIFT file that Moodle wrote', () => {
	const read = readExport('moodle-export.gift.txt');

	it('is called after the category of its first question', () => {
		expect(read).toMatchObject({ format: 'gift', title: 'News / Lanes: 1=2' });
	});

	it('has an entry for each question, and for each other category', () => {
		expect(fatesOf(read)).toEqual([
			[10, 'converted', said.idNumber, said.noLoss, said.otherTags],
			[19, 'converted', said.sameShares],
			[27, 'converted', said.trueFalse],
			[31, 'converted', said.partly],
			[39, 'kept'],
			[47, 'skipped', said.numerical],
			[53, 'converted', said.essay],
			[57, 'kept'],
			[61, 'skipped', said.category],
			[65, 'kept']
		]);
	});

	it('means here what it means there', () => {
		expect(read.steps).toMatchObject([
			question({
				...{ prompt: 'Which word of : "the mad lane" judges?', takeaway: 'Ask what a word adds.' },
				...{ techniques: ['loaded-language'], several: false },
				options: [
					option('mad', true, 'It judges before it tells.'),
					option('lane', false, 'It names the thing.'),
					option('50% = half', false)
				]
			}),
			question({
				several: true,
				options: [option('It is ugly.', true), option('It is a shame.', true), option('It is long.', false)]
			}),
			question({
				prompt: 'The lane was opened in\n2024. See C:\\lanes.',
				takeaway: 'The sign says so.',
				options: [option('True', false, 'It was 2023.'), option('False', true, 'So it was.')]
			}),
			question({
				kind: 'short',
				accepted: [{ text: 'the council <city>' }],
				wrong: [
					{ text: 'council', feedback: 'Which one?' },
					{ text: 'AT&T', feedback: '' }
				]
			}),
			question({
				items: [
					{ text: '24 minutes', accepts: ['t1'] },
					{ text: 'mad', accepts: ['t2'] }
				],
				targets: [
					{ id: 't1', text: 'the survey' },
					{ id: 't2', text: 'the writer -> himself' },
					{ id: 't3', text: 'the mayor' }
				]
			}),
			question({ kind: 'short', reason: 'A fair sentence names who counted.' }),
			{ kind: 'reading', title: 'Before you go on', body: 'Read the *whole* text first.' },
			question({ prompt: 'The lane was _____ to drivers.' })
		]);
	});
});

describe('an XML file that Moodle wrote', () => {
	const read = readExport('moodle-export.xml');

	it('is called after the category of its first question', () => {
		expect(read).toMatchObject({ format: 'moodle-xml', title: 'News / Lanes' });
	});

	it('has an entry for each question, for each other category, and for what a category says', () => {
		expect(fatesOf(read)).toEqual([
			[15, 'skipped', said.categoryText],
			[
				...[26, 'converted', said.noLoss, said.noFormatting, said.noPictures],
				...[said.idNumber, said.points, said.overall, said.otherTags]
			],
			[81, 'converted', said.sameShares],
			[121, 'converted', said.trueFalse],
			[150, 'kept'],
			[180, 'kept'],
			[226, 'skipped', said.category],
			[237, 'converted', said.markdown, said.template, said.attachments, said.essay],
			[269, 'converted', said.generalAtEnd],
			[286, 'skipped', said.kinds('cloze')]
		]);
	});

	it('means here what it means there', () => {
		expect(read.steps).toMatchObject([
			question({
				...{ prompt: 'Which word of “the mad lane” judges?\nOne does.', takeaway: 'Ask what a word adds.' },
				...{ techniques: ['loaded-language'], hints: ['Look before the noun.'] },
				options: [option('mad', true, 'It judges before it tells.'), option('lane', false)]
			}),
			question({
				...{ prompt: 'Which two are opinions?\nChoose both.', several: true, keepsOrder: true },
				options: [option('It is ugly.', true), option('It is a shame.', true), option('It is long.', false)]
			}),
			question({
				prompt: 'The lane was opened in 2024. 1 < 2',
				options: [option('True', false, 'It was 2023.'), option('False', true)]
			}),
			question({
				kind: 'short',
				accepted: [{ text: 'the council <city>' }],
				wrong: [{ text: 'AT&amp;T', feedback: 'Not a company.' }]
			}),
			question({ kind: 'match', targets: [{}, {}, { text: 'the mayor' }] }),
			question({ prompt: 'Say it **fairly**.', modelAnswer: 'Who counted?' }),
			{ kind: 'reading', body: 'Read the whole text first.\n\nThen go on.' }
		]);
	});
});
