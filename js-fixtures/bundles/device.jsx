import { Component, createElement, findDOMNode, render } from 'rax';

const animation = require('@weex-module/animation');
const clipboard = require('@weex-module/clipboard');
const modal = require('@weex-module/modal');
const navigator = require('@weex-module/navigator');
const picker = require('@weex-module/picker');
const storage = require('@weex-module/storage');
const stream = require('@weex-module/stream');

const COLOURS = ['red', 'green', 'blue'];

class Device extends Component {
  state = {
    address: 'http://127.0.0.1:8080/answer.json',
    answer: '',
    note: 'remember the milk',
    stored: '',
    pasted: '',
    timed: '',
    answered: '',
    prompted: '',
    picked: '',
    moved: '',
  };

  typeAddress = (event) => this.setState({ address: event.value });

  typeNote = (event) => this.setState({ note: event.value });

  fetch = () => {
    this.setState({ answer: 'fetching' });
    stream.fetch({ method: 'GET', url: this.state.address, type: 'json' }, (response) => {
      const { ok, status, data } = response;
      this.setState({ answer: ok ? status + ' ' + data.greeting : 'failed ' + status });
    });
  };

  save = () => {
    storage.setItem('note', this.state.note, ({ result }) => this.setState({ stored: 'saving: ' + result }));
  };

  load = () => {
    storage.getItem('note', ({ result, data }) => {
      this.setState({ stored: result === 'success' ? data : 'loading: ' + result });
    });
  };

  copy = () => clipboard.setString(this.state.note);

  paste = () => clipboard.getString(({ data }) => this.setState({ pasted: data }));

  later = () => setTimeout(() => this.setState({ timed: 'later' }), 1000);

  toast = () => modal.toast({ message: 'a piece of toast', duration: 1 });

  ask = () => {
    const buttons = { okTitle: 'Yes', cancelTitle: 'No' };
    modal.confirm({ message: 'Are you sure?', ...buttons }, (answered) => this.setState({ answered }));
  };

  prompt = () => {
    modal.prompt({ message: 'Your name?', okTitle: 'OK', cancelTitle: 'Cancel' }, ({ result, data }) => {
      this.setState({ prompted: result + ' ' + data });
    });
  };

  pick = () => {
    picker.pick({ items: COLOURS, index: 0 }, ({ result, data }) => {
      this.setState({ picked: result === 'success' ? COLOURS[data] : result });
    });
  };

  move = () => {
    const end = { styles: { transform: 'translate(120px, 0)', opacity: 0.5 }, duration: 300 };
    const moved = () => this.setState({ moved: 'moved' });
    animation.transition(findDOMNode(this.refs.box).ref, { ...end, timingFunction: 'ease-out' }, moved);
  };

  open = () => {
    const url = location.href.replace(/[^/]*$/, 'hello-rax.js');
    navigator.push({ url, animated: 'true' });
  };

  back = () => navigator.pop({ animated: 'true' });

  button(id, label) {
    return (
      <div id={id} style={styles.button} onClick={this[id]}>
        <text style={styles.label}>{label}</text>
      </div>
    );
  }

  result(id) {
    return <text id={id} style={styles.result}>{this.state[id]}</text>;
  }

  render() {
    const { address, note } = this.state;
    return (
      <scroller style={styles.page}>
        <text style={styles.title}>stream</text>
        <input id="address" style={styles.field} type="url" value={address} onInput={this.typeAddress} />
        <div style={styles.line}>{this.button('fetch', 'Fetch')}{this.result('answer')}</div>

        <text style={styles.title}>storage and clipboard</text>
        <input id="note" style={styles.field} type="text" value={note} onInput={this.typeNote} />
        <div style={styles.line}>
          {this.button('save', 'Save')}{this.button('load', 'Load')}{this.result('stored')}
        </div>
        <div style={styles.line}>
          {this.button('copy', 'Copy')}{this.button('paste', 'Paste')}{this.result('pasted')}
        </div>

        <text style={styles.title}>timer</text>
        <div style={styles.line}>{this.button('later', 'Later')}{this.result('timed')}</div>

        <text style={styles.title}>modal and picker</text>
        <div style={styles.line}>
          {this.button('toast', 'Toast')}{this.button('ask', 'Ask')}{this.result('answered')}
        </div>
        <div style={styles.line}>{this.button('prompt', 'Prompt')}{this.result('prompted')}</div>
        <div style={styles.line}>{this.button('pick', 'Pick')}{this.result('picked')}</div>

        <text style={styles.title}>animation</text>
        <div style={styles.line}>
          {this.button('move', 'Move')}<div id="box" ref="box" style={styles.box} />{this.result('moved')}
        </div>

        <text style={styles.title}>navigator</text>
        <div style={styles.line}>{this.button('open', 'Open')}{this.button('back', 'Back')}</div>
      </scroller>
    );
  }
}

const styles = {
  page: { flex: 1, padding: 24, backgroundColor: '#ffffff' },
  title: { marginTop: 24, marginBottom: 8, fontSize: 26, color: '#8a96a3' },
  line: { flexDirection: 'row', alignItems: 'center', marginTop: 8 },
  field: { height: 64, paddingLeft: 16, fontSize: 28, backgroundColor: '#f4f6f9', borderRadius: 8 },
  button: {
    paddingTop: 12,
    paddingBottom: 12,
    paddingLeft: 24,
    paddingRight: 24,
    marginRight: 16,
    borderRadius: 8,
    backgroundColor: '#2f7dd1',
    'backgroundColor:active': '#1f5fa5',
  },
  label: { fontSize: 28, color: '#ffffff' },
  result: { fontSize: 28, color: '#222222' },
  box: { width: 40, height: 40, marginRight: 200, backgroundColor: '#f0a830' },
};

render(<Device />);
