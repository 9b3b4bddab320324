import { Component, createElement, render } from 'rax';

const ws =
  typeof weex === 'undefined' ? require('@weex-module/webSocket') : weex.requireModule('webSocket');

class Chat extends Component {
  state = {
    url: 'ws://127.0.0.1:8080/',
    status: 'not connected',
    draft: '',
    open: false,
    messages: [],
  };

  failed = false;

  typeUrl = (event) => this.setState({ url: event.value });

  typeDraft = (event) => this.setState({ draft: event.value });

  connect = () => {
    this.failed = false;
    this.setState({ status: 'connecting', open: false });
    ws.WebSocket(this.state.url, '');
    ws.onopen = () => this.setState({ status: 'open', open: true });
    ws.onmessage = (event) => this.add('received', 'server: ' + event.data);
    ws.onerror = (event) => {
      this.failed = true;
      this.setState({ status: 'error: ' + event.data, open: false });
    };
    ws.onclose = (event) => this.closed(event);
  };

  // Some platforms send a close after an error: what went wrong stays to be read.
  closed({ code, reason }) {
    const status = this.failed ? this.state.status : 'closed ' + code + (reason ? ' ' + reason : '');
    this.setState({ status, open: false });
  }

  send = () => {
    const { open, draft } = this.state;
    if (!open || draft === '') return;
    ws.send(draft);
    this.add('sent', 'you: ' + draft);
    this.setState({ draft: '' });
  };

  close = () => ws.close(1000, 'bye');

  add(side, text) {
    this.setState({ messages: [...this.state.messages, { side, text }] });
  }

  render() {
    const { url, status, draft, open, messages } = this.state;
    return (
      <div style={styles.page}>
        <div style={styles.header}>
          <text style={styles.title}>Chat</text>
          <text id="status" style={open ? { ...styles.status, ...styles.statusOpen } : styles.status}>
            {status}
          </text>
        </div>
        <div style={styles.bar}>
          <input id="url" style={styles.field} type="url" value={url} onInput={this.typeUrl} />
          <div id="connect" style={styles.button} onClick={this.connect}>
            <text style={styles.buttonLabel}>Connect</text>
          </div>
          <div id="close" style={{ ...styles.button, ...styles.quiet }} onClick={this.close}>
            <text style={styles.quietLabel}>Close</text>
          </div>
        </div>
        <list id="messages" style={styles.messages}>
          {messages.map((message, index) => <Message key={index} {...message} />)}
        </list>
        <div style={styles.bar}>
          <input
            id="draft"
            style={styles.field}
            type="text"
            placeholder="write something"
            returnKeyType="send"
            value={draft}
            onInput={this.typeDraft}
            onReturn={this.send}
          />
          <div id="send" style={open ? styles.button : { ...styles.button, ...styles.buttonOff }} onClick={this.send}>
            <text style={styles.buttonLabel}>Send</text>
          </div>
        </div>
      </div>
    );
  }
}

function Message({ side, text }) {
  const sent = side === 'sent';
  return (
    <cell style={sent ? styles.rowSent : styles.rowReceived} side={side}>
      <div style={sent ? styles.bubbleSent : styles.bubbleReceived}>
        <text style={sent ? styles.wordsSent : styles.words}>{text}</text>
      </div>
    </cell>
  );
}

const row = { flexDirection: 'row', paddingTop: 10, paddingBottom: 10, paddingLeft: 24, paddingRight: 24 };

const bubble = {
  maxWidth: 560,
  paddingTop: 20,
  paddingBottom: 20,
  paddingLeft: 28,
  paddingRight: 28,
  borderRadius: 32,
};

const words = { fontSize: 32, lineHeight: '44rem', color: '#222222' };

const styles = {
  page: { flex: 1, backgroundColor: '#eef1f5' },
  header: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: 112,
    paddingLeft: 32,
    paddingRight: 32,
    backgroundColor: '#1f4e79',
  },
  title: { fontSize: 40, fontWeight: 'bold', color: '#ffffff' },
  status: { fontSize: 28, color: '#c9d8e8', textOverflow: 'ellipsis' },
  statusOpen: { color: '#8ff0a4' },
  bar: {
    flexDirection: 'row',
    alignItems: 'center',
    padding: 16,
    backgroundColor: '#ffffff',
    borderBottomWidth: 1,
    borderBottomColor: '#d5dbe3',
  },
  field: {
    flex: 1,
    height: 72,
    paddingLeft: 20,
    paddingRight: 20,
    fontSize: 30,
    color: '#222222',
    backgroundColor: '#f4f6f9',
    'backgroundColor:focus': '#e3ecf7',
    borderRadius: 36,
  },
  button: {
    height: 72,
    marginLeft: 16,
    paddingLeft: 28,
    paddingRight: 28,
    justifyContent: 'center',
    backgroundColor: '#2f7dd1',
    'backgroundColor:active': '#1f5fa5',
    borderRadius: 36,
  },
  buttonOff: { backgroundColor: '#b6c2cf', 'backgroundColor:active': '#b6c2cf' },
  buttonLabel: { fontSize: 30, color: '#ffffff' },
  quiet: { backgroundColor: '#e3e8ee', 'backgroundColor:active': '#cbd3dc' },
  quietLabel: { fontSize: 30, color: '#3a4653' },
  messages: { flex: 1, paddingTop: 16, paddingBottom: 16 },
  rowSent: { ...row, justifyContent: 'flex-end' },
  rowReceived: { ...row, justifyContent: 'flex-start' },
  bubbleSent: { ...bubble, backgroundColor: '#2f7dd1', borderBottomRightRadius: 8 },
  bubbleReceived: { ...bubble, backgroundColor: '#ffffff', borderBottomLeftRadius: 8 },
  words,
  wordsSent: { ...words, color: '#ffffff' },
};

render(<Chat />);
