/*
 * What `bench echo` measures. A row is known to the clients only as `kind:bytes:inFlight`. text-100-1 shows
 * latency, text-100-1000 the cost of a message; binary-64k has enough in flight to keep both ends busy, binary-1m
 * one message at a time, so that what a client buffers and copies shows.
 */
export const ROWS = [
  { name: 'text-100-1', kind: 'text', bytes: 100, inFlight: 1 },
  { name: 'text-100-1000', kind: 'text', bytes: 100, inFlight: 1000 },
  { name: 'binary-64k', kind: 'binary', bytes: 64 * 1024, inFlight: 4 },
  { name: 'binary-1m', kind: 'binary', bytes: 1024 * 1024, inFlight: 1 },
];

export function rowSpec(row) {
  return `${row.kind}:${row.bytes}:${row.inFlight}`;
}

export function describeRow(row) {
  const size = row.bytes < 1024 ? `${row.bytes} bytes` : `${row.bytes / 1024} KiB`;
  return `${row.name}: ${row.kind}, ${size} a message, ${row.inFlight} in flight`;
}
