/** What teachers make and assign, and what administrators decide. */
import type { Inventory } from './entry';

export const teaching: Inventory<
	| 'editions'
	| 'assignments'
	| 'corrections'
	| 'markReplies'
	| 'savedComments'
	| 'sources'
	| 'passages'
	| 'drafts'
	| 'draftEditors'
	| 'blindKeys'
	| 'teacherInvites'
	| 'settings'
	| 'takedowns'
	| 'retentionRuns'
	| 'heartbeats'
	| 'audit'
> = {
	editions: {
		kept: 'school',
		columns: {
			id: ['public', 'which version of a lesson'],
			lessonId: ['public', 'of which lesson'],
			number: ['public', 'the order of versions'],
			contentHash: ['public', 'tells whether a lesson changed'],
			document: ['public', 'the whole lesson with its keys; shown to students after release'],
			publishedAt: ['public', 'when']
		}
	},
	assignments: {
		kept: 'class',
		columns: {
			id: ['pseudonymous', 'what attempts at it are kept under'],
			classId: ['pseudonymous', 'to which class'],
			editionId: ['public', 'which lesson'],
			createdBy: ['pseudonymous', 'which teacher assigned it'],
			createdAt: ['personal', 'when'],
			opensAt: ['public', 'from when it can be done'],
			dueAt: ['public', 'until when it should be'],
			closesAt: ['public', 'until when it can be'],
			rules: ['public', 'how many attempts, how much time, when feedback opens'],
			releasedAt: ['public', 'when feedback was opened'],
			withdrawnAt: ['public', 'when it was taken back'],
			isSelfStudy: ['public', 'that nobody assigned it']
		}
	},
	corrections: {
		kept: 'school',
		columns: {
			id: ['public', 'tells corrections apart'],
			lessonId: ['public', 'of which lesson'],
			fromEditionId: ['public', 'from which version'],
			toEditionId: ['public', 'to which version'],
			reason: ['personal', 'why, as the teacher wrote it for those who had answered'],
			madeBy: ['pseudonymous', 'which teacher'],
			madeAt: ['personal', 'when'],
			undoneBy: ['pseudonymous', 'which teacher undid it'],
			undoneAt: ['personal', 'when']
		}
	},
	markReplies: {
		kept: 'staff',
		columns: {
			id: ['public', 'tells replies apart'],
			authorId: ['pseudonymous', 'which teacher wrote it'],
			questionId: ['public', 'to which question'],
			version: ['public', 'in which wording'],
			start: ['public', 'to which words'],
			end: ['public', 'to which words'],
			quote: ['public', 'to which words'],
			text: ['personal', 'what students read who marked those words'],
			writtenAt: ['personal', 'when']
		}
	},
	savedComments: {
		kept: 'staff',
		columns: {
			id: ['public', 'tells sentences apart'],
			authorId: ['pseudonymous', 'which teacher keeps it'],
			text: ['personal', 'a sentence to use again in grading'],
			savedAt: ['personal', 'when it was kept or used last']
		}
	},
	sources: {
		kept: 'lesson',
		columns: {
			id: ['public', 'tells works apart'],
			ownerId: ['pseudonymous', 'which teacher quotes it'],
			title: ['public', 'for the credit line'],
			author: ['public', 'for the credit line; a person who published'],
			publisher: ['public', 'for the credit line'],
			published: ['public', 'for the credit line'],
			retrievedAt: ['public', 'for the credit line'],
			link: ['public', 'where it can be read'],
			basis: ['public', 'on what ground it is quoted'],
			license: ['public', 'under which license'],
			credit: ['public', 'the line under each quotation'],
			text: [
				'personal',
				'the whole text, for its teacher to cut passages from; typed, so it may name people'
			],
			createdAt: ['personal', 'when'],
			trashedAt: ['personal', 'since when it is put away']
		}
	},
	passages: {
		kept: 'lesson',
		columns: {
			id: ['public', 'tells passages apart'],
			sourceId: ['public', 'of which work'],
			text: ['public', 'what students read'],
			lengthReason: ['personal', 'why so much is quoted'],
			cutBy: ['pseudonymous', 'which teacher'],
			cutAt: ['personal', 'when']
		}
	},
	drafts: {
		kept: 'lesson',
		columns: {
			id: ['public', 'the lesson’s id when it is published'],
			document: ['personal', 'the unfinished lesson; typed, so it may name people'],
			revision: ['public', 'the newer of two saves wins'],
			createdAt: ['personal', 'when'],
			changedAt: ['personal', 'when last'],
			changedBy: ['pseudonymous', 'by which teacher'],
			trashedAt: ['personal', 'since when it is put away']
		}
	},
	draftEditors: {
		kept: 'lesson',
		columns: {
			draftId: ['public', 'which lesson'],
			accountId: ['pseudonymous', 'which teacher writes it']
		}
	},
	blindKeys: {
		kept: 'lesson',
		columns: {
			id: ['personal', 'the link for one colleague; opens until somebody has taken it'],
			passageId: ['public', 'which passage'],
			draftId: ['public', 'of which lesson'],
			askedBy: ['pseudonymous', 'which teacher asked'],
			askedAt: ['personal', 'when'],
			readerId: ['pseudonymous', 'which colleague read it'],
			document: ['personal', 'what the colleague marked'],
			finishedAt: ['personal', 'when']
		}
	},
	teacherInvites: {
		kept: 'staff',
		columns: {
			id: ['secret', 'fingerprint of the link'],
			name: ['personal', 'for whom, as the administrator wrote it'],
			isAdmin: ['pseudonymous', 'whether as an administrator'],
			invitedBy: ['pseudonymous', 'by which administrator'],
			createdAt: ['personal', 'when'],
			expiresAt: ['public', 'until when the link opens'],
			accountId: ['pseudonymous', 'the account that was made with it'],
			usedAt: ['personal', 'when']
		}
	},
	settings: {
		kept: 'school',
		columns: {
			id: ['public', 'which setting'],
			value: ['public', 'what was decided; the school’s texts on privacy are shown to everybody'],
			changedBy: ['pseudonymous', 'which administrator decided'],
			changedAt: ['personal', 'when']
		}
	},
	takedowns: {
		kept: 'school',
		columns: {
			id: ['public', 'which work'],
			link: ['public', 'where it can be read instead'],
			reason: ['personal', 'why it is not shown, as the administrator wrote it'],
			takenDownBy: ['pseudonymous', 'which administrator'],
			takenDownAt: ['personal', 'when']
		}
	},
	audit: {
		kept: 'log',
		columns: {
			id: ['public', 'the order of entries'],
			happenedAt: ['personal', 'when'],
			actorId: ['pseudonymous', 'who did it'],
			actorKind: ['public', 'a student, a teacher, the server, the operator'],
			event: ['personal', 'what happened: signed in, looked, changed, deleted'],
			objectType: ['public', 'to what'],
			objectId: ['pseudonymous', 'to whom or what; of somebody who was erased a number that leads nowhere'],
			classId: ['pseudonymous', 'in which class'],
			ipPrefix: ['personal', 'from which network; of those who teach only'],
			uaHash: ['pseudonymous', 'with which browser, as a fingerprint; of those who teach only'],
			detail: ['personal', 'kinds and numbers; no names, answers or addresses'],
			prevHash: ['public', 'seals the log, so that a change shows'],
			hash: ['public', 'seals the log, so that a change shows']
		}
	},
	heartbeats: {
		kept: 'school',
		columns: {
			id: ['public', 'the one row'],
			beatAt: ['public', 'shows that writing works']
		}
	},
	retentionRuns: {
		kept: 'log',
		columns: {
			id: ['public', 'tells nights apart'],
			startedAt: ['public', 'when the deletion by the clock began'],
			finishedAt: ['public', 'when it was through'],
			removed: ['public', 'how many of what were deleted: numbers only']
		}
	}
};
