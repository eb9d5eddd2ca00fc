import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible';
import { test } from '../support/journey';
import { classWithLesson, joinClass } from '../support/lesson';
import { expectNoSidewaysScroll, PHONE } from '../support/widths';

test('a student leaves their only class without script, keeps a page of their own, and goes back', async ({
	newPerson,
	teacher
}) => {
	const { code } = await classWithLesson(teacher, { name: 'Period 7' });
	const student = await newPerson({ javaScriptEnabled: false });
	await joinClass(student, { code, name: 'Maya R.' });
	await student.goto('/learn');
	await expect(student.getByRole('heading', { level: 1, name: /^One lesson/ })).toBeVisible();
	await student.getByText('Leave a class').click();
	await student.getByRole('button', { name: 'Leave Period 7' }).click();
	await expect(student.getByRole('heading', { level: 1, name: 'No lesson is due.' })).toBeVisible();
	const news = student.getByRole('status').filter({ hasText: 'You have left Period 7.' });
	await expect(news).toBeVisible();
	await expect(student.getByText('You are in no class now. Your progress is kept.')).toBeVisible();
	await student.goto('/learn/progress');
	await expect(student.getByRole('heading', { level: 1 })).toBeVisible();
	await student.goto('/learn');
	await student.getByRole('button', { name: 'Undo: go back to Period 7' }).click();
	await expect(student.getByRole('heading', { level: 1, name: /^One lesson/ })).toBeVisible();
	await expect(news).toHaveCount(0);
});

test('the roster says who left by themselves, and the teacher takes them back', async ({
	page: roster,
	newPerson,
	setUpTeacher,
	teacher
}) => {
	const { code, address } = await classWithLesson(teacher, { name: 'Period 8' });
	const student = await newPerson({ viewport: PHONE });
	await joinClass(student, { code, name: 'Omar T.' });
	await student.goto('/learn');
	await student.getByText('Leave a class').click();
	await expectAccessible(student);
	await student.getByRole('button', { name: 'Leave Period 8' }).click();
	await expect(student.getByRole('heading', { level: 1, name: 'No lesson is due.' })).toBeVisible();
	await expectAccessible(student);
	await expectNoSidewaysScroll(student);
	await setUpTeacher(roster);
	await roster.goto(`${address}/roster`);
	const former = roster.getByRole('region', { name: 'No longer in the class' });
	await expect(former.getByText(/left by themselves on /)).toBeVisible();
	await former.getByRole('button', { name: 'Bring Omar T. back' }).click();
	await expect(roster.getByRole('link', { name: 'Omar T.' })).toBeVisible();
	await student.goto('/learn');
	await expect(student.getByRole('heading', { level: 1, name: /^One lesson/ })).toBeVisible();
});
