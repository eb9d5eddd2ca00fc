/** The record as a page for people: it stands alone, loads nothing, and prints well. */
import { sayDay, sayTime } from '$lib/lessons/class-time';
import { stateOf } from '$lib/lessons/skills';
import type { RecordedAnswer, RecordedAttempt, StudentRecord } from '$lib/server/student-record';
import { markup, section, type Markup } from './markup';
import { sayAttempt, sayBeside, sayGiven, sayGrade, sayPoints, sayTimes, type NameOf } from './say-record';
import { styles } from './styles';
import { words } from './words';

export function recordPage(record: StudentRecord, nameOf: NameOf): string {
	const { account, timeZone } = record;
	const title = words.title(account.displayName);
	const { html } = markup`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title}</title><style>${{ html: styles }}</style></head>
<body>
<header><p class="small">Underline</p><h1 dir="auto">${title}</h1>
<p>${record.className === undefined ? words.whole : words.ofClass(record.className)}</p>
<p class="small">${words.made(sayTime(record.madeAt, timeZone))} ${words.beside}</p></header>
<main>
${aboutAccount(record)}${aboutClasses(record)}${aboutNotes(record)}${aboutTimes(record)}${section(
		words.work,
		record.attempts.map((one) => aboutAttempt(one, nameOf)),
		words.noWork
	)}${aboutSkills(record, nameOf)}${aboutLooks(record)}</main>
</body>
</html>
`;
	return html;
}

const line = (...parts: (string | undefined)[]) =>
	markup`<p dir="auto">${parts.filter((part) => part !== undefined && part !== '').join(' · ')}</p>`;

function aboutAccount({ account, sessions, timeZone }: StudentRecord): Markup {
	const { displayName, username, createdAt, lastUsedAt } = account;
	const facts: [string, string][] = [
		[words.name, displayName],
		[words.username, username],
		[words.since, sayDay(createdAt, timeZone)],
		[words.lastUsed, lastUsedAt ? sayTime(lastUsedAt, timeZone) : words.never]
	];
	const browsers = sessions.map(({ createdAt: since, lastSeenAt }) =>
		words.session(sayTime(since, timeZone), sayTime(lastSeenAt, timeZone))
	);
	return section(words.account, [
		markup`<dl>${facts.map(([name, value]) => markup`<dt>${name}</dt><dd dir="auto">${value}</dd>`)}${browsers.map(
			(said) => markup`<dt>${words.sessions}</dt><dd>${said}</dd>`
		)}</dl><p class="small">${words.secrets}</p>`
	]);
}

function aboutClasses({ classes, timeZone }: StudentRecord): Markup {
	return section(
		words.classes,
		classes.map(({ name, joinedAt, leftAt, groups, extraTime, externalId }) =>
			line(
				name,
				words.in(sayDay(joinedAt, timeZone), leftAt ? sayDay(leftAt, timeZone) : undefined),
				groups.length > 0 ? words.groups(groups) : undefined,
				extraTime ? words.extraTime(extraTime) : undefined,
				externalId ? words.externalId(externalId) : undefined
			)
		)
	);
}

function aboutNotes({ notes, timeZone }: StudentRecord): Markup {
	return section(
		words.notes,
		notes.map(
			({ text, by, writtenAt, className }) =>
				markup`<div class="row"><p class="said" dir="auto">${text}</p><p class="small">${words.by(by, sayTime(writtenAt, timeZone))} · ${className}</p></div>`
		)
	);
}

function aboutTimes({ times, timeZone }: StudentRecord): Markup {
	return section(
		words.times,
		times.map(
			(one) =>
				markup`<div class="row"><p><b>${one.title}</b></p>${line(...sayTimes(one, timeZone))}<p class="small">${words.by(one.by, sayTime(one.setAt, timeZone))}</p></div>`
		)
	);
}

function aboutAttempt(one: RecordedAttempt, nameOf: NameOf): Markup {
	const { attempt, lesson, className, answers, events, reports, timeZone } = one;
	const told = events.map(({ kind, by, reason, happenedAt }) =>
		line(sayTime(happenedAt, timeZone), kind, by, reason)
	);
	const reported = reports.map(({ text, reportedAt }) => line(sayTime(reportedAt, timeZone), text));
	return markup`<article><h3>${words.attempt(lesson.title, attempt.number)}</h3>
<p class="small">${[className, ...sayAttempt(one)].join(' · ')}</p>
<table><thead><tr><th scope="col">${words.question}</th><th scope="col">${words.answer}</th><th scope="col">${words.points}</th></tr></thead>
<tbody>${answers.map((answer) => aboutAnswer(answer, nameOf))}</tbody></table>
${told.length > 0 ? markup`<h4>${words.events}</h4><div class="small">${told}</div>` : undefined}${
		reported.length > 0 ? markup`<h4>${words.reports}</h4><div class="small">${reported}</div>` : undefined
	}</article>
`;
}

function aboutAnswer(answer: RecordedAnswer, nameOf: NameOf): Markup {
	const { number, question } = answer;
	const asked = question ? `${number === undefined ? '' : `${number}. `}${question.prompt}` : words.gone;
	const given = sayGiven(answer, nameOf);
	const beside = sayBeside(answer);
	return markup`<tr><th scope="row" dir="auto">${asked}</th><td>${
		given.length > 0
			? given.map((said) => markup`<p class="said" dir="auto">${said}</p>`)
			: markup`<p class="small">${words.empty}</p>`
	}${beside.length > 0 ? markup`<p class="small">${beside.join(' · ')}</p>` : undefined}${sayGrade(
		answer
	).map(
		(said) => markup`<p class="comment" dir="auto">${said}</p>`
	)}</td><td class="n">${sayPoints(answer)}</td></tr>
`;
}

function aboutSkills({ skills, review, className }: StudentRecord, nameOf: NameOf): Markup {
	const rows = skills.map((one) =>
		line(
			nameOf(one.technique),
			className === undefined ? one.className : undefined,
			words.states[stateOf(one)],
			words.skill(one.caught, one.slanted, one.accused, one.fair)
		)
	);
	const due = review.map(({ technique, day }) => line(nameOf(technique), day));
	return markup`${section(words.skills, rows)}${section(words.review, due)}`;
}

function aboutLooks({ looks, timeZone }: StudentRecord): Markup {
	const rows = looks.map(({ happenedAt, by, byKind, means }) =>
		line(sayTime(happenedAt, timeZone), by || words.actors[byKind], means)
	);
	return section(
		words.looks,
		rows.length > 0 ? [...rows, markup`<p class="small">${words.looksKept}</p>`] : [],
		words.noLooks
	);
}
