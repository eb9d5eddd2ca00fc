/** Made by `bin/course-plugin.mjs`. */
declare module 'virtual:shipped-course' {
	const course: import('./lib/lessons/course').Course;
	export default course;
}
