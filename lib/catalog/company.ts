/** What the worker tells a page's first look where a cue stood. */
import data from '../../assets/compiled/company.json';
import type { CompanyData } from '../glance/data.ts';

// JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
export const companyData = data as unknown as CompanyData;
