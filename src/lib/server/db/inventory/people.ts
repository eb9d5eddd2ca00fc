/** People, their classes, and the ways in. */
import type { Inventory } from './entry';

export const people: Inventory<
	| 'accounts'
	| 'sessions'
	| 'badges'
	| 'loginFailures'
	| 'secondFactors'
	| 'recoveryCodes'
	| 'mergedAccounts'
	| 'classes'
	| 'classTeachers'
	| 'enrollments'
	| 'joinCodes'
	| 'joinRequests'
	| 'classGroups'
	| 'groupMembers'
	| 'studentNotes'
> = {
	accounts: {
		kept: 'account',
		columns: {
			id: ['pseudonymous', 'what everything else of the person is kept under'],
			role: ['pseudonymous', 'whether it is a student or a teacher'],
			isAdmin: ['pseudonymous', 'whether a teacher runs the installation'],
			username: ['pseudonymous', 'to sign in; of students made up, of teachers chosen'],
			displayName: ['personal', 'what teachers see; typed by the student or a teacher'],
			passwordHash: ['secret', 'to check a passphrase or password'],
			createdAt: ['pseudonymous', 'when the account was made'],
			lastUsedAt: ['personal', 'when somebody signed in last, to delete what nobody uses'],
			disabledAt: ['pseudonymous', 'since when the account is closed']
		}
	},
	sessions: {
		kept: 'session',
		columns: {
			id: ['secret', 'fingerprint of the cookie that keeps a browser signed in'],
			accountId: ['pseudonymous', 'whose browser it is'],
			createdAt: ['personal', 'since when it is signed in'],
			lastSeenAt: ['personal', 'when it was here last, to sign it out in time'],
			expiresAt: ['pseudonymous', 'until when it may stay'],
			device: ['personal', 'of teachers: which browser on which system; of students nothing'],
			isRemembered: ['pseudonymous', 'whether it stays signed in for weeks']
		}
	},
	badges: {
		kept: 'account',
		columns: {
			id: ['secret', 'fingerprint of the code on a login card'],
			accountId: ['pseudonymous', 'whose card it is'],
			createdAt: ['pseudonymous', 'when the card was made']
		}
	},
	loginFailures: {
		kept: 'account',
		columns: {
			accountId: ['pseudonymous', 'for whose account secrets were wrong'],
			failures: ['personal', 'how often since the last right one, to slow down guessing'],
			lastFailedAt: ['personal', 'when last; from then the waiting is counted']
		}
	},
	secondFactors: {
		kept: 'staff',
		columns: {
			accountId: ['pseudonymous', 'which teacher; students have none'],
			sealedSecret: ['secret', 'to check the codes of an app; encrypted, its key is not in the database'],
			createdAt: ['pseudonymous', 'when it was set up'],
			confirmedAt: ['pseudonymous', 'since when it is asked for'],
			lastStep: ['pseudonymous', 'no code counts twice'],
			hasShortPassphrase: ['pseudonymous', 'that the passphrase is not enough alone']
		}
	},
	recoveryCodes: {
		kept: 'staff',
		columns: {
			id: ['secret', 'fingerprint of a one-time code for a lost device'],
			accountId: ['pseudonymous', 'whose it is']
		}
	},
	mergedAccounts: {
		kept: 'account',
		columns: {
			goneId: ['pseudonymous', 'the account that was closed'],
			keptId: ['pseudonymous', 'the same person’s other account, with which it is erased'],
			mergedAt: ['pseudonymous', 'when a teacher merged the two']
		}
	},
	classes: {
		kept: 'class',
		columns: {
			id: ['pseudonymous', 'what everything of the class is kept under'],
			name: ['personal', 'what its people call it; may hold a teacher’s name'],
			timeZone: ['public', 'by whose clock lessons open and fall due'],
			createdAt: ['pseudonymous', 'for the order of lists'],
			archivedAt: ['pseudonymous', 'since when it is put away'],
			allowsSelfStudy: ['public', 'whether its students may begin lessons by themselves'],
			requiresApproval: ['public', 'whether newcomers wait to be let in'],
			endsAt: ['public', 'its last day, from which its deletion is counted'],
			trashedAt: ['public', 'since when it is in the trash']
		}
	},
	classTeachers: {
		kept: 'class',
		columns: {
			classId: ['pseudonymous', 'which class'],
			accountId: ['pseudonymous', 'who teaches it, and so may see its students’ work']
		}
	},
	enrollments: {
		kept: 'class',
		columns: {
			id: ['pseudonymous', 'tells rows apart'],
			classId: ['pseudonymous', 'which class'],
			accountId: ['pseudonymous', 'who is in it'],
			joinedAt: ['personal', 'since when'],
			leftAt: ['personal', 'until when; work done until then stays in the class'],
			leftAlone: ['personal', 'whether it was the student who left; then they may come back for two weeks'],
			extraTime: ['sensitive', 'the student’s standing accommodation: longer time limits'],
			externalId: ['personal', 'the student’s number in the school’s gradebook, for grade files']
		}
	},
	joinCodes: {
		kept: 'class',
		columns: {
			id: ['public', 'tells rows apart'],
			classId: ['pseudonymous', 'which class it opens'],
			code: ['secret', 'shown to the class while it is open; an invitation, not a credential'],
			createdAt: ['public', 'when it was made'],
			expiresAt: ['public', 'until when it opens'],
			revokedAt: ['public', 'when a teacher closed it']
		}
	},
	joinRequests: {
		kept: 'door',
		columns: {
			id: ['pseudonymous', 'tells rows apart'],
			classId: ['pseudonymous', 'at whose door'],
			accountId: ['pseudonymous', 'who waits'],
			askedAt: ['personal', 'since when']
		}
	},
	classGroups: {
		kept: 'class',
		columns: {
			id: ['pseudonymous', 'tells groups apart'],
			classId: ['pseudonymous', 'of which class'],
			name: ['personal', 'what its teacher calls it, to assign lessons to it']
		}
	},
	groupMembers: {
		kept: 'class',
		columns: {
			groupId: ['pseudonymous', 'which group'],
			accountId: ['pseudonymous', 'who is in it']
		}
	},
	studentNotes: {
		kept: 'class',
		columns: {
			id: ['pseudonymous', 'tells notes apart'],
			classId: ['pseudonymous', 'in which class'],
			studentId: ['pseudonymous', 'about whom; that student can read it'],
			authorId: ['pseudonymous', 'which teacher wrote it'],
			text: ['sensitive', 'what the teacher wants to remember'],
			writtenAt: ['personal', 'when']
		}
	}
};
