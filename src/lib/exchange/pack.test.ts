import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyLesson } from '../../../tests/support/any-lesson';
import { aCourse } from '../lessons/test-course';
import type { Lesson } from '../lessons/lesson';
import { PACK_FILE, packBytes, packOf, type Pack } from './pack';
import { readPack } from './pack-read';
import { tally } from './report';
import type { SharedLesson, SharedSource } from './shared-lesson';
import { stableJson } from './stable-json';

const [first] = aCourse().lessons;
const lesson: Lesson = structuredClone(needed(first));
const work: SharedSource = {
	...{ id: 'work', title: 'The lane', author: 'Ada Pole', publisher: 'Courier', published: 'May 2026' },
	...{ basis: 'teaching-in-class', credit: 'Ada Pole, “The lane”' },
	...{ link: 'https://example.org/lane', license: null }
};

function needed<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('it is not there');
	return value;
}

function share(lesson: Lesson, more: Partial<SharedLesson> = {}): SharedLesson {
	return { lesson, sources: [], withClassOnly: false, ...more };
}

function packed(lesson: Lesson): Pack {
	return needed(packOf(share(lesson)).pack);
}

/** The lesson with its first passage cut from a work that may be used in class only. */
function withClassOnly(): Lesson {
	const [passage, ...others] = lesson.passages;
	return { ...lesson, passages: [{ ...needed(passage), source: 'work' }, ...others] };
}

/** A zip around any JSON. */
function zipOf(value: unknown): Uint8Array {
	return zipSync({ [PACK_FILE]: strToU8(stableJson(value)) });
}

describe('a pack', () => {
	it('gives back the lesson that was put in, whatever its texts hold', () => {
		fc.assert(
			fc.property(anyLesson, (any) => {
				const { pack, report } = readPack(packBytes(packed(any)));
				expect(pack.lessons).toEqual([any]);
				expect(tally(report).kept).toBe(report.length);
			}),
			{ numRuns: 150 }
		);
	});

	it('has the same bytes whatever order the fields came in', () => {
		const turned = Object.fromEntries(Object.entries(lesson).reverse()) as Lesson;
		expect(packBytes(packed(turned))).toEqual(packBytes(packed(lesson)));
	});

	it('holds no time of its making', () => {
		const head = packBytes(packed(lesson)).subarray(10, 14);
		// Midnight, January 1, 1980, as a zip has it.
		expect([...head]).toEqual([0, 0, 33, 0]);
	});

	it('names the techniques and the works that its lesson needs', () => {
		const sources: SharedSource[] = [
			{ ...work, basis: 'quotation' },
			{ ...work, id: 'another' }
		];
		const { pack } = packOf(share(withClassOnly(), { sources }));
		expect(pack?.sources).toEqual([{ ...work, basis: 'quotation' }]);
		expect(pack?.techniques).toContain('loaded-language');
	});
});

describe('a passage that may be used in class only', () => {
	const shared = share(withClassOnly(), { sources: [work] });
	const id = needed(shared.lesson.passages[0]).id;

	it('stays out with the steps that stand on it; its credit and link go along', () => {
		const { pack } = packOf(shared);
		expect(stableJson(pack?.lessons)).not.toContain(needed(shared.lesson.passages[0]).text);
		expect(stableJson(pack?.lessons)).not.toContain(`"passage": "${id}"`);
		expect(pack?.withheld).toEqual([
			{ passage: id, credit: needed(shared.lesson.passages[0]).credit, link: work.link }
		]);
	});

	it('is said to stay out, and so is each of those steps', () => {
		const { report } = packOf(shared);
		const { items, kept, skipped } = tally(report);
		expect(skipped).toBeGreaterThan(1);
		expect(kept + skipped).toBe(items);
	});

	it('goes along when the teacher says so', () => {
		const { pack, report } = packOf({ ...shared, withClassOnly: true });
		expect(pack?.lessons).toEqual([shared.lesson]);
		expect(tally(report).skipped).toBe(0);
	});

	it('is said to be missing where the pack is read', () => {
		const { report } = readPack(packBytes(needed(packOf(shared).pack)));
		expect(report.filter(({ fate }) => fate.is === 'skipped').map(({ what }) => what)).toEqual([
			expect.stringContaining('https://example.org/lane')
		]);
	});

	it('leaves no pack when every step stands on it', () => {
		const only = { ...shared.lesson, steps: shared.lesson.steps.filter(({ step }) => isAbout(step, id)) };
		expect(packOf({ ...shared, lesson: only }).pack).toBeUndefined();
	});

	it('lets fewer steps be drawn where some of their group stay out', () => {
		const draw = { group: 'g', take: 2 };
		const [about] = shared.lesson.steps.filter(({ step }) => isAbout(step, id));
		const [other] = shared.lesson.steps.filter(({ step }) => !isAbout(step, id));
		const steps = [about, other].map((entry) => ({ ...needed(entry), draw }));
		const { pack, report } = packOf({ ...shared, lesson: { ...shared.lesson, steps } });
		expect(pack?.lessons[0]?.steps.map(({ draw }) => draw?.take)).toEqual([1]);
		expect(tally(report).converted).toBe(1);
	});
});

function isAbout(step: Lesson['steps'][number]['step'], id: string): boolean {
	return step.kind === 'question'
		? step.question.passage === id
		: step.kind !== 'reading' && step.passage === id;
}

describe('a file that is no pack of ours is refused:', () => {
	const pack = packed(lesson);
	const broken = (change: (pack: Pack) => unknown) => {
		const copy = structuredClone(pack);
		change(copy);
		return zipOf(copy);
	};

	it.each([
		['no zip', strToU8('PK\u0003\u0004 but nothing behind it'), /damaged|no pack\.json/],
		['a zip that was cut off', packBytes(pack).subarray(0, 400), /damaged|no pack\.json/],
		['a zip without pack.json', zipSync({ 'other.json': strToU8('{}') }), /no pack\.json/],
		['a name with ..', zipSync({ '../pack.json': strToU8('{}') }), /leads out/],
		['a name from the root', zipSync({ '/etc/passwd': strToU8('') }), /leads out/],
		['a name with a drive', zipSync({ 'C:\\pack.json': strToU8('') }), /leads out/],
		['what is no JSON', zipSync({ [PACK_FILE]: strToU8('{') }), /not JSON/],
		['what is no UTF-8', zipSync({ [PACK_FILE]: new Uint8Array([0x7b, 0x0a, 0xff]) }), /UTF-8/],
		['JSON of something else', zipOf({ format: 'other' }), /no Underline pack/],
		['JSON that is too deep', zipSync({ [PACK_FILE]: strToU8('['.repeat(1_900_000)) }), /deeper or larger/],
		['a list of a million', zipOf({ ...pack, techniques: Array(200_000).fill(1) }), /more than 500 entries/],
		['JSON that is no object', zipOf(null), /no Underline pack/],
		['a pack from a newer Underline', zipOf({ ...pack, version: 2 }), /newer Underline \(format 2\)/],
		['a field that we do not know', zipOf({ ...pack, extra: 1 }), /pack\.json: Unrecognized key/],
		[
			'a title that is no text',
			broken(({ lessons }) => Object.assign(needed(lessons[0]), { title: 1 })),
			/lessons\[0\]\.title: /
		],
		[
			'a key outside its passage',
			broken(({ lessons }) => (keyIn(lessons).core = [{ start: 5000, end: 5003 }])),
			/lie outside their passage/
		],
		[
			'a key that ends before it starts',
			broken(({ lessons }) => (keyIn(lessons).core = [{ start: 9, end: 2 }])),
			/lie outside their passage/
		],
		[
			'a passage that is not there',
			broken(({ lessons }) => (needed(lessons[0]).passages = [])),
			/which is not in the pack/
		],
		[
			'two passages of one id',
			broken(({ lessons }) => needed(lessons[0]).passages.push(needed(lessons[0]?.passages[0]))),
			/stands there twice/
		]
	])('%s', (_, file, message) => {
		expect(() => readPack(file)).toThrow(message);
	});

	it('many things wrong are said at once', () => {
		const none = broken(({ lessons }) =>
			Object.assign(needed(lessons[0]), { title: 1, canDo: 1, minutes: '' })
		);
		expect(() => readPack(none)).toThrow(/title: .* lessons\[0\]\.canDo: .* lessons\[0\]\.minutes: /);
	});

	it('a zip bomb, before it is unpacked', () => {
		const bomb = zipSync({ [PACK_FILE]: new Uint8Array(60_000_000) });
		const before = process.memoryUsage().arrayBuffers;
		expect(() => readPack(bomb)).toThrow(/larger than 2 MB/);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
	});
});

describe('what a system adds to a zip', () => {
	it('is passed over, and anything else is reported', () => {
		const files = { ...unzipSync(packBytes(packed(lesson))), '__MACOSX/._pack.json': strToU8('x') };
		const { report } = readPack(zipSync({ ...files, 'notes.txt': strToU8('mine') }));
		expect(report.filter(({ fate }) => fate.is === 'skipped').map(({ what }) => what)).toEqual([
			'File: notes.txt'
		]);
	});
});

function keyIn(lessons: Pack['lessons']): Pack['lessons'][number]['passages'][number]['keys'][number] {
	return needed(lessons[0]?.passages.find(({ keys }) => keys.length > 0)?.keys[0]);
}
