/** One database server for the whole run; filled in with the storage. */
export async function setup(): Promise<void> {}
