/** The store on a SQLite file passes the suite of every store. */
import { sqlitePlace } from './folder.ts';
import { storeSuite } from './suite.ts';

storeSuite('SQLite', sqlitePlace);
