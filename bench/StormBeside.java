import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** What goes on beside the load, again and again, on a thread of its own. */
abstract class StormBeside extends Thread {
  StormBeside() {
    setDaemon(true);
  }

  abstract void once() throws Exception;

  abstract long pause();

  abstract void failed();

  @Override
  public void run() {
    while (true) {
      try {
        once();
      } catch (Exception e) {
        failed();
      }
      try {
        Thread.sleep(pause());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Sends a request, and reads its answer to the end. */
  static void exchange(Socket socket, byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    InputStream answer = socket.getInputStream();
    var head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int next = answer.read();
      if (next < 0) {
        throw new IOException("closed");
      }
      head.append((char) next);
    }
    String lower = head.toString().toLowerCase();
    int length = lower.indexOf("\ncontent-length:");
    answer.readNBytes(Integer.parseInt(lower.substring(length + 16, lower.indexOf('\r', length + 1)).trim()));
    if (!lower.startsWith("http/1.1 200")) {
      throw new IOException(lower.substring(9, 12));
    }
  }
}
