/** The bundled lists of reported hosts. For the worker and the command line. */
import listed from '../../assets/compiled/listed.json';
import { findListed, type HostList, hostsOf, indexHosts, type Listed } from '../lists/host-list.ts';

// JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
const list = listed as HostList;
const index = indexHosts(list);

/** Why a host is listed, or null. @param host ASCII, lower case, without trailing dot */
export function listedHost(host: string): Listed | null {
  return findListed(host, index);
}

/** Every listed host, for the rule that hands them to the browser. */
export function listedHosts(): string[] {
  return hostsOf(list);
}

/** Platforms where anybody gets an address, as far as listed hosts stand on them. */
export const platforms: readonly string[] = list.platforms;

/** Changes whenever the hosts may have changed. */
export const listsVersion = `${list.list} ${list.version}`;
