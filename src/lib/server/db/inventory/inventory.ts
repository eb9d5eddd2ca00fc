/**
 * The data inventory: every column of the database, with its class, its purpose, and what ends its keeping. A column
 * that is not in it does not compile, and a test compares it with the database as the migrations make it.
 */
import type { Inventory } from './entry';
import { people } from './people';
import { statistics } from './statistics';
import { teaching } from './teaching';
import { work } from './work';

export const inventory: Inventory = { ...people, ...work, ...statistics, ...teaching };
