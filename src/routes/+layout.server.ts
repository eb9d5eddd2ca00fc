import { app } from '$lib/server/app';
import { shippedCourse } from '$lib/server/course';
import type { Actor } from '$lib/server/policy';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	who: whoIs(locals.actor),
	demo: app().config.isDemo,
	techniques: shippedCourse().taxonomy.techniques.map(({ id, name, shortName, group }) => ({
		...{ id, name, shortName, group }
	}))
});

function whoIs(actor: Actor) {
	switch (actor.kind) {
		case 'visitor':
			return { kind: 'visitor' as const };
		case 'student':
			return { kind: 'student' as const, name: actor.name };
		case 'teacher':
			return { kind: 'teacher' as const, name: actor.name, isAdmin: actor.isAdmin };
	}
}
