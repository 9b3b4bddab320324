import { Component, createElement, render } from 'rax';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAB9OeQAAACwAAAAAAQABAAACAkQBADs=';

class Hello extends Component {
  state = { clicks: 0, slide: 0, on: false };

  count = () => this.setState({ clicks: this.state.clicks + 1 });

  turn = (event) => this.setState({ slide: event.index });

  flip = (event) => this.setState({ on: event.value });

  render() {
    const { clicks, slide, on } = this.state;
    return (
      <div style={styles.page}>
        <image style={styles.picture} src={PICTURE} resize="cover" />
        <text id="counter" style={styles.counter} onClick={this.count}>{`clicked ${clicks} times`}</text>
        {clicks > 0 ? (
          <text id="thanks" style={styles.note}>thank you</text>
        ) : (
          <text id="invitation" style={styles.note}>click the line above</text>
        )}
        <slider id="slides" style={styles.slides} index={slide} onChange={this.turn}>
          {['first', 'second'].map((name) => (
            <div key={name} style={styles.slide}>
              <text style={styles.note}>{`${name} slide`}</text>
            </div>
          ))}
        </slider>
        <text id="slide" style={styles.note}>{`slide ${slide}`}</text>
        <switch id="switch" checked={on} onChange={this.flip} />
        <text id="switched" style={styles.note}>{on ? 'on' : 'off'}</text>
      </div>
    );
  }
}

const styles = {
  page: { alignItems: 'center', padding: 40, backgroundColor: '#ffffff' },
  picture: { width: 200, height: 200, borderRadius: 100, backgroundColor: '#dde6ef' },
  counter: { marginTop: 30, fontSize: 48, color: '#1f4e79', 'color:active': '#2f7dd1' },
  note: { marginTop: 20, fontSize: 32, color: '#555555' },
  slides: { width: 600, height: 200, marginTop: 30 },
  slide: { width: 600, height: 200, alignItems: 'center', backgroundColor: '#eef1f5' },
};

render(<Hello />);
