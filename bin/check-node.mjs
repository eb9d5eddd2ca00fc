// Plain JavaScript: it has to run on the old Node it complains about.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(
		`Underline needs Node 20.19 or newer; this is Node ${process.versions.node}. Install the newest LTS from your system's packages.`
	);
	process.exit(1);
}
