/*
shows: it is the URL as the standard writes it: resolved, with a path, in lower case, ws for http
covers: url (reference)
server:
  accept
  close 1000
  expect close 1000
  connection
  accept
  close 1000
  expect close 1000
console:
  ws://example.org/
  ws://example.org/a%20b?c
*/
for (const url of ['WS://Example.ORG:80', 'http://example.org/x/../a b?c']) {
  console.log(new WebSocket(url).url);
}
