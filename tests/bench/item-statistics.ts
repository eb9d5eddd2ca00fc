export async function itemStatisticsFigures(): Promise<void> {}
