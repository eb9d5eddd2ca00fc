/** The keys of the form of a grade, while the focus is in it. */

type Digit = '0' | '1' | '2' | '3';

export type Deed =
	{ readonly kind: 'rate'; readonly digit: Digit } | { readonly kind: 'comment' } | { readonly kind: 'save' };

type Press = Pick<
	KeyboardEvent,
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** What a pressed key does; undefined where it is the browser's, as every letter is while somebody types. */
export function deedOf(press: Press, isTyping: boolean): Deed | undefined {
	if (press.repeat || press.isComposing || press.altKey || press.shiftKey) return undefined;
	if (press.ctrlKey || press.metaKey) return press.key === 'Enter' ? { kind: 'save' } : undefined;
	if (isTyping) return undefined;
	if (press.key.toLowerCase() === 'c') return { kind: 'comment' };
	const digit = digitOf(press);
	return digit && { kind: 'rate', digit };
}

/** By the key's place too: in the upper row of a French keyboard digits are typed with Shift. */
function digitOf({ key, code }: Press): Digit | undefined {
	const typed = /^\d$/.test(key) ? key : /^Digit(\d)$/.exec(code)?.[1];
	return (['0', '1', '2', '3'] as const).find((one) => one === typed);
}

/** What the digits choose where there is no rubric. */
const CHOICES = { '0': '0', '1': '50', '2': '100', '3': 'other' } as const;

/** Lets the keys work in a form for as long as `isOn` says so. An attachment. */
export function gradingKeys(isOn: () => boolean) {
	return (form: HTMLFormElement) => {
		const press = (event: KeyboardEvent) => {
			const deed = isOn() && !event.defaultPrevented ? deedOf(event, isTyping(event.target)) : undefined;
			if (!deed) return;
			event.preventDefault();
			if (deed.kind === 'save') form.requestSubmit();
			else if (deed.kind === 'comment') focusField(form, 'comment');
			else rate(form, deed.digit);
		};
		form.addEventListener('keydown', press);
		return () => form.removeEventListener('keydown', press);
	};
}

/** Chooses in the group that has the focus, else in the first without a choice, and goes on to what comes next. */
function rate(form: HTMLFormElement, digit: Digit): void {
	const groups = radioGroups(form);
	const focused = groups.findIndex((radios) => radios.some((radio) => radio === document.activeElement));
	const open = groups.findIndex((radios) => !radios.some(({ checked }) => checked));
	const at = focused >= 0 ? focused : Math.max(open, 0);
	const radio = groups[at]?.find(({ name, value }) => value === (name === 'choice' ? CHOICES[digit] : digit));
	if (!radio) return;
	radio.click();
	const next = groups[at + 1];
	if (radio.value === 'other') focusField(form, 'points');
	else if (next) (next.find(({ checked }) => checked) ?? next[0])?.focus();
	else form.querySelector<HTMLElement>('button:not([type=button])')?.focus();
}

function radioGroups(form: HTMLFormElement): HTMLInputElement[][] {
	const radios = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')];
	const names = [...new Set(radios.map(({ name }) => name))];
	return names.map((name) => radios.filter((radio) => radio.name === name));
}

function focusField(form: HTMLFormElement, name: string): void {
	form.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
	);
}
