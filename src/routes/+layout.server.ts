import { app } from '$lib/server/app';
import { shippedCourse } from '$lib/server/course';
import type { Actor } from '$lib/server/policy';
import { noticeOf } from '$lib/server/storage-words';
import type { LayoutServerLoad } from './$types';
import { footWays, ways } from './words';

export const load: LayoutServerLoad = ({ locals, url }) => ({
	who: whoIs(locals.actor),
	// From here, so that no page's script has to bring them.
	...{ ways: waysOf(locals.actor), footWays },
	// The path is asked for so that it is looked at again on every page: for those alone who can do something about it.
	...(locals.actor.kind === 'teacher' && url.pathname && { notice: noticeOf(app().database.state) }),
	demo: app().config.isDemo,
	techniques: shippedCourse().taxonomy.techniques.map(({ id, name, shortName, group }) => ({
		...{ id, name, shortName, group }
	}))
});

function waysOf(actor: Actor) {
	return ways[actor.kind === 'teacher' && actor.isAdmin ? 'admin' : actor.kind];
}

function whoIs(actor: Actor) {
	switch (actor.kind) {
		case 'visitor':
			return { kind: 'visitor' as const };
		case 'student':
			return { kind: 'student' as const, name: actor.name };
		case 'teacher':
			return { kind: 'teacher' as const, name: actor.name };
	}
}
