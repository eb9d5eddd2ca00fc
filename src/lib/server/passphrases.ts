import { generateCharacters, generatePassphrase } from 'secure-password-utilities';
import { getRandomNumbersInRange } from 'secure-password-utilities/random';
import { DEFAULT_WORDLIST } from 'secure-password-utilities/wordlists';

/** Words of the list that a child should not find on a login card. */
const UNSUITABLE = new Set(
	`aghast agony ambush arsenal arson ashes autism badass bash bloody bodied boozy booty bootie bra brute bullet
	bust butt casket chemo chubby cocky coffin corpse corset crotch cursed dagger dander deadly defile demon devil
	dweeb eskimo evil fatty fetal fester filth flirt frisky fungus geek gigolo girdle gonad gore gory groin grope
	gropes gun gypsy hatred hating hazing heroin hooker hussy idiocy idiot jerk jihad keg killer knife lard lick
	liquor lust lusty lynch maggot maim maimed moaner moron mortal mummy nappy naked napalm nerd nerdy obese opium
	ovary pagan pansy pauper pelvis perky pimp poison poker polio pope prissy prozac prude punk pusher racism rabid
	ramrod rape rash rectal reflux savage scabby scurvy seduce septic sexy shank sinner skinny slain slam slave sloppy
	slug slum slut smoked smut snuff spank spew stab stench stooge stripper strip sulk sultry taunt tartar terror
	thong thug tramp turban twerp tyke unclad undead unholy valium vermin vex virgin vixen voodoo vulgar weapon weed
	whip wicked widow wimp womb zit zombie ablaze apache choke chokes cocoon dork flabby fling freak gag gut jock
	limp loner lunacy mad mooning mooned opioid panties petty pawn rebel riot rotten ruin skimpy spouse stalk strap
	stumpy sweat tummy unwed uterus venom wacky warts widowed`.split(/\s+/)
);

/** Three to six letters: some 2,700 words, so that four of them hold 45 bits and still fit on a card. */
export const CARD_WORDS: readonly string[] = DEFAULT_WORDLIST.filter(
	(word) => /^[a-z]{3,6}$/.test(word) && !UNSUITABLE.has(word)
);

const ANIMALS =
	`badger beaver bison camel crane deer dolphin eagle falcon ferret finch fox gecko heron horse ibis jay koala
	lark lemur lion llama lynx marten mole moose newt otter owl panda parrot penguin pony puffin quail rabbit raven
	robin salmon seal sparrow stork swan tern tiger toad trout turtle walrus whale wombat wren yak zebra`.split(
		/\s+/
	);

/** A passphrase of four words, as it is printed on a card: `otter-maple-river-stone`. */
export function newPassphrase(): string {
	return generatePassphrase(4, CARD_WORDS);
}

/** A username that says nothing about its owner: an animal and four digits. */
export function newUsername(): string {
	const [animal = 0] = getRandomNumbersInRange(1, 0, ANIMALS.length);
	return `${ANIMALS[animal]}-${generateCharacters(4, '23456789')}`;
}

/** Digits 2–9 and letters without I, L, O, U: nothing that is misread from a board. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A class code of eight characters, 39 bits: `K7QM-4XWP`. */
export function newJoinCode(): string {
	const letters = generateCharacters(8, CODE_LETTERS);
	return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A class code as it is stored, from what somebody typed; undefined when it cannot be one. */
export function readJoinCode(typed: string): string | undefined {
	const letters = typed.toUpperCase().replace(/[\s-]/g, '');
	return new RegExp(`^[${CODE_LETTERS}]{8}$`).test(letters)
		? `${letters.slice(0, 4)}-${letters.slice(4)}`
		: undefined;
}

/** A passphrase as it was printed, from what somebody typed: case, spaces and dashes do not matter. */
export function readPassphrase(typed: string): string {
	return typed
		.trim()
		.toLowerCase()
		.split(/[\s-]+/)
		.join('-');
}

/** Whether a username looks like one that is made here for a student. */
export function isStudentName(username: string): boolean {
	return /^[a-z]+-[2-9]{4}$/.test(username);
}
