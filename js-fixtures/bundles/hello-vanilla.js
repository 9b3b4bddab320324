// { "framework": "Vanilla" }

// No framework at all: the document is built and changed by hand.

var PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAB9OeQAAACwAAAAAAQABAAACAkQBADs=';
var NOTE = { marginTop: 20, fontSize: 32, color: '#555555' };

var clicks = 0;

function element(type, attr, style, children) {
  var made = document.createElement(type, { attr: attr, style: Object.assign({}, style) });
  (children || []).forEach(function (child) {
    made.appendChild(child);
  });
  return made;
}

function slideOf(name) {
  var style = { width: 600, height: 200, alignItems: 'center', backgroundColor: '#eef1f5' };
  return element('div', {}, style, [element('text', { value: name + ' slide' }, NOTE)]);
}

var counter = element('text', { id: 'counter', value: 'clicked 0 times' }, { fontSize: 48, color: '#1f4e79' });
var invitation = element('text', { id: 'invitation', value: 'click the line above' }, NOTE);
var slides = element('slider', { id: 'slides', index: 0 }, { width: 600, height: 200 }, [
  slideOf('first'),
  slideOf('second')
]);
var slide = element('text', { id: 'slide', value: 'slide 0' }, NOTE);
var toggle = element('switch', { id: 'switch', checked: false }, {});
var switched = element('text', { id: 'switched', value: 'off' }, NOTE);

counter.addEvent('click', function () {
  clicks += 1;
  counter.setAttr('value', 'clicked ' + clicks + ' times');
  if (clicks === 1) {
    body.insertBefore(element('text', { id: 'thanks', value: 'thank you' }, NOTE), invitation);
    body.removeChild(invitation);
  }
});

slides.addEvent('change', function (event) {
  slide.setAttr('value', 'slide ' + event.index);
});

toggle.addEvent('change', function (event) {
  switched.setAttr('value', event.value ? 'on' : 'off');
});

var body = document.createBody('div', { style: { alignItems: 'center', backgroundColor: '#ffffff' } });
[
  element('image', { src: PICTURE, resize: 'cover' }, { width: 200, height: 200 }),
  counter,
  invitation,
  slides,
  slide,
  toggle,
  switched
].forEach(function (child) {
  body.appendChild(child);
});
document.documentElement.appendChild(body);
document.listener.createFinish();
