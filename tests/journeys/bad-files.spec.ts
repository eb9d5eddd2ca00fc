/** Files that are no good, brought to every place that takes files: refused or shown by line, and nothing is stored. */
import { expect } from '@playwright/test';
import { badFiles, type BadFile } from '../support/bad-files';
import { bringFile, type Place } from '../support/bring-file';
import { contentsOf } from '../support/contents';
import { test } from '../support/two-classes-journey';

// All in one worker, before one server.
test.describe.configure({ mode: 'default' });

let place: Place;
test.beforeAll(({ shared: { server, people, first } }) => {
	const cookie = Object.entries(people.owner.cookies).map(([name, value]) => `${name}=${value}`);
	const { class: of, assignment, student, lesson: draft } = first;
	place = { origin: server.origin, cookie: cookie.join('; '), class: of, assignment, student, draft };
});

/** What is said of a file that is not what has to be said; undefined when it is. */
async function misread(file: BadFile): Promise<string | undefined> {
	const { status, text } = await bringFile(place, file);
	const isRight = file.says.test(text) && (file.isShown ? status === 200 : [400, 413].includes(status));
	return isRight ? undefined : `${file.name} as ${file.importer}: ${status} ${text}`;
}

for (const [hazard, files] of Object.entries(badFiles())) {
	test(`a file with ${hazard} is refused or shown, wherever it is brought, and nothing is stored`, async ({
		shared
	}) => {
		const before = contentsOf(shared.server);
		const said = await Promise.all(files.map(misread));
		expect(said.filter((one) => one !== undefined)).toEqual([]);
		expect(contentsOf(shared.server)).toEqual(before);
	});
}
