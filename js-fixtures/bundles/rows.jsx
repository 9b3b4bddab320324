import { Component, createElement, render } from 'rax';

const COUNT = 1000;

const rowsOf = (generation) =>
  Array.from({ length: COUNT }, (_, index) => ({
    index,
    value: 'row ' + index + ' of generation ' + generation,
    lit: (index + generation) % 2 === 0,
  }));

class Rows extends Component {
  state = { generation: 0, rows: rowsOf(0) };

  update = () => {
    const generation = this.state.generation + 1;
    this.setState({ generation, rows: rowsOf(generation) });
  };

  rotate = () => {
    const { rows } = this.state;
    this.setState({ rows: [...rows.slice(1, 5), rows[0], ...rows.slice(5)] });
  };

  render() {
    const { generation, rows } = this.state;
    return (
      <div style={styles.page}>
        <div style={styles.bar}>
          <div id="update" style={styles.button} onClick={this.update}>
            <text style={styles.label}>Update</text>
          </div>
          <div id="rotate" style={styles.button} onClick={this.rotate}>
            <text style={styles.label}>Rotate</text>
          </div>
          <text id="generation" style={styles.label}>{generation}</text>
        </div>
        <list id="rows" style={styles.rows}>
          {rows.map((row) => <Row key={row.index} {...row} />)}
        </list>
      </div>
    );
  }
}

const Row = ({ index, value, lit }) => (
  <cell style={styles.cell}>
    <div style={styles.row}>
      <text style={styles.index}>{index}</text>
      <text style={styles.value}>{value}</text>
      <text style={lit ? styles.lit : styles.dim}>{lit ? 'lit' : 'dim'}</text>
    </div>
  </cell>
);

const mark = { width: 80, fontSize: 24, textAlign: 'center' };

const styles = {
  page: { flex: 1, backgroundColor: '#ffffff' },
  bar: { flexDirection: 'row', alignItems: 'center', height: 100, paddingLeft: 24, backgroundColor: '#1f4e79' },
  button: {
    paddingTop: 12,
    paddingBottom: 12,
    paddingLeft: 28,
    paddingRight: 28,
    marginRight: 24,
    borderRadius: 32,
    backgroundColor: '#2f7dd1',
    'backgroundColor:active': '#5598dd',
  },
  label: { fontSize: 30, color: '#ffffff' },
  rows: { flex: 1 },
  cell: { borderBottomWidth: 1, borderBottomColor: '#e3e8ee' },
  row: { flexDirection: 'row', height: 72, alignItems: 'center', paddingLeft: 24, paddingRight: 24 },
  index: { width: 120, fontSize: 28, color: '#8a96a3' },
  value: { flex: 1, fontSize: 28, color: '#222222' },
  lit: { ...mark, color: '#1f4e79', backgroundColor: '#ffe9a8' },
  dim: { ...mark, color: '#b6c2cf', backgroundColor: '#f4f6f9' },
};

render(<Rows />);
