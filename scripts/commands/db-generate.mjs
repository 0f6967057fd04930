import { generateClient } from '../steps/client.mjs'

/** Generates the database client, where schema.prisma has changed. */
export const run = generateClient
