import { can, type Actor, type Student, type Teacher } from './policy';
import { refuseForbidden } from './refusals';

/** The actor as a student; the hooks let nobody else into a student's route. @throws HttpError 403 */
export function asStudent(actor: Actor): Student {
	return actor.kind === 'student' ? actor : refuseForbidden();
}

/** The actor as a teacher. @throws HttpError 403 */
export function asTeacher(actor: Actor): Teacher {
	return actor.kind === 'teacher' ? actor : refuseForbidden();
}

/** The actor as an administrator. @throws HttpError 403 */
export function asAdmin(actor: Actor): Teacher {
	return can(actor, 'administer', 'installation') ? asTeacher(actor) : refuseForbidden();
}
