import { app } from '$lib/server/app';
import { readHouseTexts } from '$lib/server/house-texts';
import { renderMarkdown } from '$lib/server/markdown';
import { readRetention } from '$lib/server/retention';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { contact, privacy } = await readHouseTexts(app().store.read);
	return {
		contact: contact && renderMarkdown(contact),
		more: privacy && renderMarkdown(privacy),
		retention: await readRetention(app().store.read)
	};
};
