export interface Migration {
	/** The name of its file without the ending, such as `0000_start`. */
	name: string;
	sql: string;
}

/**
 * Migrations in order, from the text of files by path; other files are left out. Throws when the numbers
 * their names begin with are not 0, 1, 2, …
 */
export function migrationsFrom(files: Readonly<Record<string, string>>): Migration[] {
	const migrations = Object.entries(files)
		.filter(([path]) => path.endsWith('.sql'))
		.map(([path, sql]) => ({ name: path.replace(/^.*[/\\]/, '').replace(/\.sql$/, ''), sql }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
	migrations.forEach(({ name }, index) => {
		if (Number.parseInt(name, 10) !== index) {
			throw new Error(`Migration ${name} stands where number ${index} should.`);
		}
	});
	return migrations;
}
