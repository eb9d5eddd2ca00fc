/** What stands beside the question; apart from the words of the feedback, which this page does not need. */
export const fairCounts = 'Fair words that you mark count against you.';
export const thenName = 'Then name the technique for each mark.';
