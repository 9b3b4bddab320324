// A plain script, without a framework's header. It runs, and no page ever comes up.

var squares = [1, 2, 3].map(function (number) {
  return number * number;
});

console.log('squares: ' + squares.join(' '));
