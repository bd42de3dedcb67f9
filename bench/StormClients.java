import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The clients of bench/storm, all on one thread, and what came of their requests. */
abstract class StormClients {

  static final int MOST_CONNECTIONS = Integer.parseInt(System.getenv().getOrDefault("MOST", "8000"));
  static final int SMALL_BUFFER = 4096;

  final InetSocketAddress address;
  final Selector selector = Selector.open();
  final Random random = new Random(7);
  final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
  final byte[] pathway = get("/api/v1/conditions/sciatica/pathway");
  final byte[] list = get("/api/v1/conditions");
  final byte[] catalog = get("/api/v1/catalog");
  final byte[] stream = get("/api/v1/releases/stream");
  final byte[] evaluation;
  final Set<Connection> open = new HashSet<>();
  StormTally tally = new StormTally();
  private long searches;

  StormClients(int port, byte[] history) throws IOException {
    this.address = new InetSocketAddress("127.0.0.1", port);
    this.evaluation = post("/api/v1/conditions/sciatica/pathway/evaluations", history);
  }

  @FunctionalInterface
  interface Load {
    void run() throws IOException;
  }

  // Requests

  static byte[] get(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path).getBytes();
  }

  static byte[] post(String path, byte[] body) {
    byte[] head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, body.length)
            .getBytes();
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  byte[] mixed() {
    int dice = random.nextInt(10);
    return dice < 6 ? pathway : dice < 7 ? list : evaluation;
  }

  byte[] search() {
    return get("/api/v1/search?q=siatica%20q" + Long.toString(System.nanoTime() / 1000 % 1_000_000, 36) + "x" + searches++);
  }

  // Connections

  /** Goes on for some seconds; in each turn once what is given, and whatever is ready. */
  void turn(int seconds, Load each) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    do {
      each.run();
      selector.select(1);
      for (SelectionKey key : selector.selectedKeys()) {
        ((Connection) key.attachment()).ready();
      }
      selector.selectedKeys().clear();
    } while (System.nanoTime() < end);
  }

  void everySecond(int seconds, Runnable each) throws IOException {
    for (int i = 0; i < seconds; i++) {
      each.run();
      turn(1, () -> {});
    }
  }

  void closeAll() throws IOException {
    List.copyOf(open).forEach(Connection::close);
    // Until the selector lets go of them, their sockets are half open.
    selector.selectNow();
    Asking.FREE.clear();
  }

  /** A connection that sends what it is given, and counts answers. */
  class Connection {
    final SocketChannel channel = SocketChannel.open();
    final SelectionKey key;
    final long begun = System.nanoTime();
    ByteBuffer out = ByteBuffer.allocate(0);
    long askedAt;
    boolean asking;
    final byte[] head = new byte[4096];
    int headLength;
    long bodyLeft = -1;

    Connection() throws IOException {
      this(0);
    }

    Connection(int buffer) throws IOException {
      channel.configureBlocking(false);
      if (buffer > 0) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
      }
      channel.connect(address);
      key = channel.register(selector, SelectionKey.OP_CONNECT, this);
      open.add(this);
      tally.opened++;
    }

    void connected() {}

    void answered() {}

    void ask(byte[] request) {
      tally.asked++;
      asking = true;
      askedAt = System.nanoTime();
      out = ByteBuffer.wrap(request);
      send();
    }

    void send() {
      if (!channel.isConnected()) {
        return;
      }
      try {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
      } catch (IOException e) {
        lost();
      }
    }

    final void ready() {
      try {
        if (key.isValid() && key.isConnectable()) {
          channel.finishConnect();
          key.interestOps(SelectionKey.OP_READ);
          connected();
          if (out.hasRemaining()) {
            send();
          }
        }
        if (key.isValid() && key.isReadable()) {
          take();
        }
        if (key.isValid() && key.isWritable()) {
          send();
        }
      } catch (IOException e) {
        lost();
      }
    }

    void take() throws IOException {
      in.clear();
      int count = channel.read(in);
      if (count < 0) {
        lost();
        return;
      }
      in.flip();
      while (in.hasRemaining()) {
        if (bodyLeft > 0) {
          int some = (int) Math.min(bodyLeft, in.remaining());
          in.position(in.position() + some);
          bodyLeft -= some;
          if (bodyLeft == 0) {
            whole();
          }
        } else {
          head[headLength++] = in.get();
          if (headLength >= 4 && head[headLength - 1] == '\n' && head[headLength - 3] == '\n') {
            headed(new String(head, 0, headLength));
          } else if (headLength == head.length) {
            throw new IOException("A head that has no end");
          }
        }
      }
    }

    void headed(String text) {
      headLength = 0;
      String lower = text.toLowerCase();
      tally.status(Integer.parseInt(text.substring(9, 12)), lower.contains("\nretry-after:"));
      int length = lower.indexOf("\ncontent-length:");
      // A stream of events has no length; all that comes of it is passed over.
      bodyLeft = length < 0 ? Long.MAX_VALUE : Long.parseLong(lower.substring(length + 16, lower.indexOf('\r', length + 1)).trim());
      if (bodyLeft == 0) {
        whole();
      } else if (length < 0) {
        asking = false;
      }
    }

    void whole() {
      bodyLeft = -1;
      asking = false;
      answered();
    }

    /** The service has closed it, or refused it. */
    void lost() {
      if (asking) {
        tally.errors++;
      }
      tally.closed(System.nanoTime() - begun);
      close();
    }

    void close() {
      open.remove(this);
      key.cancel();
      try {
        channel.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    void reset() {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // It is closed already.
      }
      close();
    }
  }

  /** Asks again as soon as it has an answer, or when it is told to. */
  final class Asking extends Connection {
    static final ArrayDeque<Asking> FREE = new ArrayDeque<>();
    final Supplier<byte[]> requests;
    final boolean waits;

    Asking(Supplier<byte[]> requests) throws IOException {
      this(requests, false);
    }

    Asking(Supplier<byte[]> requests, boolean waits) throws IOException {
      this.requests = requests;
      this.waits = waits;
      ask();
    }

    void ask() {
      ask(requests.get());
    }

    @Override
    void answered() {
      if (waits) {
        FREE.add(this);
      } else {
        ask();
      }
    }

    @Override
    void close() {
      FREE.remove(this);
      super.close();
    }
  }

  /** Asks for the whole catalog as often as the service takes it, and reads so many bytes a second. */
  final class Reader extends Connection {
    static final int AT_ONCE = 200;
    static final int MOST = 20;
    final int bytes;
    int sent;

    Reader(int bytes) throws IOException {
      super(SMALL_BUFFER);
      this.bytes = bytes;
    }

    @Override
    void connected() {
      send();
    }

    @Override
    void send() {
      try {
        if (!out.hasRemaining() && sent++ == MOST) {
          key.interestOps(0);
          return;
        }
        if (!out.hasRemaining()) {
          out = ByteBuffer.allocate(AT_ONCE * catalog.length);
          for (int i = 0; i < AT_ONCE; i++) {
            out.put(catalog);
          }
          out.flip();
        }
        int written = channel.write(out);
        tally.asked += written / catalog.length;
        key.interestOps(SelectionKey.OP_WRITE);
      } catch (IOException e) {
        lost();
      }
    }

    void sip() {
      if (bytes > 0 && channel.isConnected() && channel.isOpen()) {
        try {
          if (channel.read(ByteBuffer.allocate(bytes)) < 0) {
            lost();
          }
        } catch (IOException e) {
          lost();
        }
      }
    }
  }

  /** Sends the beginning of a request, and then a byte when it is told to. */
  final class Writer extends Connection {
    final byte[] request;
    int next;

    Writer(byte[] request, int beginning) throws IOException {
      this.request = request;
      this.next = beginning;
      tally.asked++;
    }

    @Override
    void connected() {
      out = ByteBuffer.wrap(request, 0, next);
      send();
    }

    void another() {
      if (channel.isConnected() && channel.isOpen() && next < request.length) {
        out = ByteBuffer.wrap(request, next++, 1);
        send();
      }
    }
  }

  /** Is gone in the middle of something, by RST. */
  final class Vanishing extends Connection {
    final int where;

    Vanishing(int where) throws IOException {
      this.where = where;
    }

    @Override
    void connected() {
      byte[] request = where == 3 ? catalog : evaluation;
      int length =
          switch (where) {
            case 0 -> 60;
            case 1 -> evaluation.length - 300;
            default -> request.length;
          };
      tally.asked++;
      out = ByteBuffer.wrap(request, 0, length);
      send();
      if (where < 3) {
        reset();
      }
    }

    /** Some of the answer has come. */
    @Override
    void take() {
      reset();
    }
  }

}
