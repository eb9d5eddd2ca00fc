import { marksFromForm } from '$lib/questions/highlight/form';
import { reviewHighlight } from '$lib/questions/highlight/review';
import { notice } from '$lib/lessons/taken-down';
import { app } from '$lib/server/app';
import { shippedCourse } from '$lib/server/course';
import { extraPartsOf } from '$lib/server/extra-parts';
import { GUEST_LESSON } from '$lib/server/guest';
import { refuseNotFound } from '$lib/server/refusals';
import { findTaken } from '$lib/server/taken-works';
import { markWords, readText, type Mark } from '$lib/text/marks';
import { passageText, type Passage } from '$lib/text/passage';
import { wordsIn } from '$lib/text/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { frontPage, taxonomy } = shippedCourse();
	const work = await findTaken(app().store.read, frontPage);
	return {
		passage: work ? undefined : passageText(frontPage),
		taken: work && { sentence: notice.sentence(work), read: notice.read, link: work.link },
		guestLesson: GUEST_LESSON,
		groups: taxonomy.groups.map(({ id, name, summary }) => ({ id, name, summary }))
	};
};

export const actions: Actions = {
	/** Grades the visitor's marks and forgets them. What they missed is not told: they may go on looking. */
	check: async ({ request }) => {
		const form = await request.formData();
		const passage = shippedCourse().frontPage;
		if (await findTaken(app().store.read, passage)) refuseNotFound(notice.title);
		const text = readText(passage.text);
		const marks = form.get('go') === 'show' ? oneKey(passage) : marksFromForm(text, form, []);
		const review = reviewHighlight(
			{ techniques: passage.keys.flatMap((key) => key.techniques) },
			passage,
			marks
		);
		const seen = review.notes.filter(({ verdict }) => verdict !== 'missed');
		return {
			review: {
				marks: review.marks,
				parts: review.parts,
				notes: seen.map((note, index) => ({ ...note, number: index + 1 }))
			},
			extraParts: extraPartsOf(form)
		};
	}
};

function oneKey({ text, keys }: Passage): Mark[] {
	const read = readText(text);
	return (keys[0]?.core ?? []).flatMap((span) => {
		const range = wordsIn(read.words, span);
		return range ? markWords(read, range) : [];
	});
}
