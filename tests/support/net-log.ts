import { readFileSync } from 'node:fs';

/** What a browser did on the network, by its own log (`--log-net-log`). */
export interface NetworkUse {
  /** `address:port` of every TCP connection that was tried, successful or not. */
  readonly tcp: readonly string[];
  /** Number of UDP datagrams sent. */
  readonly datagrams: number;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly address?: string } }[];
}

/** Reads a log; one that a killed browser left unfinished is closed first. */
export function readNetLog(path: string): NetworkUse {
  const text = readFileSync(path, 'utf8').trimEnd();
  // A line is one event; the log of a browser that did not finish ends after the comma of one.
  const whole = text.endsWith('}') ? text : `${text.replace(/,$/, '')}]}`;
  const { constants, events } = JSON.parse(whole) as NetLog;
  const typeOf = (name: string): number => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`the browser logs no ${name}`);
    return type;
  };
  const tried = typeOf('TCP_CONNECT_ATTEMPT');
  const sent = typeOf('UDP_BYTES_SENT');
  return {
    tcp: events.flatMap(({ type, params }) => (type === tried && params?.address ? [params.address] : [])),
    datagrams: events.filter(({ type }) => type === sent).length,
  };
}
