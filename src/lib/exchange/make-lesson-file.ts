import { toLesson } from '../lessons/draft';
import { writeAnnotations } from './annotations-write';
import { giftLosses, writeGift } from './gift-write';
import { moodleXmlLosses, writeMoodleXml } from './moodle-xml-write';
import type { PlainLesson } from './plain-question';
import { packBytes, packOf } from './pack';
import type { ExchangeReport } from './report';
import type { SharedLesson } from './shared-lesson';
import { toPlainLesson, type Losses } from './to-plain';

export const FILE_FORMATS = ['pack', 'moodle-xml', 'gift', 'annotations'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export interface MadeFile {
	/** undefined where nothing of the lesson can go into such a file. */
	readonly content: string | Uint8Array | undefined;
	readonly report: ExchangeReport;
}

/** A lesson as a file, and what becomes of everything in it. */
export function makeLessonFile(shared: SharedLesson, format: FileFormat): MadeFile {
	switch (format) {
		case 'pack': {
			const { pack, report } = packOf(shared);
			return { content: pack && packBytes(pack), report };
		}
		case 'moodle-xml':
			return makeForMoodle(shared, { losses: moodleXmlLosses, write: writeMoodleXml });
		case 'gift':
			return makeForMoodle(shared, { losses: giftLosses, write: writeGift });
		case 'annotations': {
			const { text, report } = writeAnnotations(shared);
			return { content: shared.lesson.passages.length > 0 ? text : undefined, report };
		}
	}
}

function makeForMoodle(
	shared: SharedLesson,
	{ losses, write }: { losses: Losses; write: (plain: PlainLesson) => string }
): MadeFile {
	const { plain, report } = toPlainLesson({ ...shared, lesson: toLesson(shared.lesson) }, losses);
	return { content: plain.questions.length > 0 ? write(plain) : undefined, report };
}
