package dev.stepwell.connections;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderValues.CLOSE;
import static io.netty.handler.codec.http.HttpHeaderValues.KEEP_ALIVE;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.VertxHandler;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Hands on the requests of a connection one after another: each when the answer to the one before
 * is written, and the client takes what it was answered. What was sent ahead waits here, no more of
 * it is read, and it goes with the connection. The framework would begin each within the end of the
 * one before, as deep as the stack is, and even when the connection has been closed.
 */
final class InTurn extends ChannelDuplexHandler {

  private final Peer peer;
  private final Arrival arrival;

  /** Pieces of requests that wait, in the order of their arrival. */
  private final Queue<Object> ahead = new ArrayDeque<>(0);

  /** Whether a request was handed on that has not been answered, and whether all of it was. */
  private boolean open;

  private boolean whole = true;

  /** Whether no other one is answered on this connection: by the client's wish, or the answer's. */
  private boolean isLast;

  /** Whether the next one is about to be handed on, or being so. */
  private boolean isDue;

  InTurn(Peer peer) {
    this.peer = peer;
    this.arrival = peer.goesInTurn(this);
  }

  /** Stands right before whoever answers, as soon as it is there; with TLS that is not at once. */
  static void begin(ChannelPipeline pipeline, Peer peer) {
    ChannelHandlerContext answering = pipeline.context(VertxHandler.class);
    if (answering != null) {
      pipeline.addBefore(answering.name(), null, new InTurn(peer));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    if (peer.isLeft() || isBehindTheLast()) {
      ReferenceCountUtil.release(read);
      return;
    }
    if (read instanceof HttpRequest) {
      arrival.begins();
    }
    if (read instanceof LastHttpContent) {
      arrival.ends();
    }
    if (ahead.isEmpty() && isItsTurn(context, read)) {
      handOn(context, read);
    } else {
      ahead.add(read);
      if (read instanceof HttpRequest) {
        arrival.waits();
      }
      context.channel().config().setAutoRead(false);
      tell();
    }
  }

  /** The framework would forget it, and with it the memory that it is in. */
  private boolean isBehindTheLast() {
    return isLast && whole;
  }

  /** As the framework sees it, which closes the connection after the answer. */
  private static boolean isLast(HttpRequest request) {
    return request.protocolVersion().isKeepAliveDefault()
        ? request.headers().contains(CONNECTION, CLOSE, true)
        : !request.headers().contains(CONNECTION, KEEP_ALIVE, true);
  }

  private boolean isItsTurn(ChannelHandlerContext context, Object read) {
    return !(read instanceof HttpRequest) || (!open && context.channel().isWritable());
  }

  private void handOn(ChannelHandlerContext context, Object read) {
    if (read instanceof HttpRequest request) {
      open = true;
      whole = false;
      isLast = isLast(request);
    }
    if (read instanceof LastHttpContent) {
      whole = true;
    }
    leaveWhatIsBehindTheLast();
    tell();
    context.fireChannelRead(read);
  }

  private void leaveWhatIsBehindTheLast() {
    if (isBehindTheLast()) {
      arrival.wasTheLast();
      drop();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Whoever writes has the promise.
  public void write(ChannelHandlerContext context, Object answer, ChannelPromise written) {
    if (answer instanceof HttpResponse head && head.headers().contains(CONNECTION, CLOSE, true)) {
      isLast = true; // What is behind it may be the rest of what was not understood.
      if (!ahead.isEmpty()) {
        context.channel().config().setAutoRead(true); // So that it is seen when the client goes.
      }
      leaveWhatIsBehindTheLast();
    }
    context.write(answer, written);
    if (answer instanceof LastHttpContent && !isBeforeTheAnswer(answer)) {
      open = false;
      arrival.hasTimeAgain();
      tell();
      handOnLater(context);
    }
  }

  /** As "100 Continue" is. */
  private static boolean isBeforeTheAnswer(Object answer) {
    return answer instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    context.fireChannelWritabilityChanged();
    handOnLater(context);
  }

  /** Not at once: whoever has answered is still about it. */
  private void handOnLater(ChannelHandlerContext context) {
    if (!isDue && !peer.isLeft() && !ahead.isEmpty() && isItsTurn(context, ahead.element())) {
      isDue = true;
      context.executor().execute(() -> handOnNext(context));
    }
  }

  /** One request, with what is there of its body. */
  private void handOnNext(ChannelHandlerContext context) {
    if (!ahead.isEmpty() && !peer.isLeft() && isItsTurn(context, ahead.element())) {
      // Before, so that it stays as it is where whoever answers wants to read no more of a body.
      context.channel().config().setAutoRead(true);
      arrival.hasTimeAgain();
      do {
        handOn(context, ahead.remove());
      } while (!ahead.isEmpty() && !(ahead.element() instanceof HttpRequest));
      if (ahead.isEmpty()) {
        arrival.noneWaits();
        readOn(context);
      } else {
        context.channel().config().setAutoRead(false);
      }
      context.fireChannelReadComplete();
    }
    isDue = false;
    handOnLater(context);
  }

  /** Whoever answers may want to read on before what is here has gone. */
  @Override
  public void read(ChannelHandlerContext context) {
    if (ahead.isEmpty()) {
      context.read();
    }
  }

  private static void readOn(ChannelHandlerContext context) {
    if (context.channel().config().isAutoRead()) {
      context.read();
    }
  }

  /** Who waits for an answer is not idle, however long that takes. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (!(event instanceof IdleStateEvent && open && whole)) {
      context.fireUserEventTriggered(event);
    }
  }

  private void tell() {
    arrival.keeps(open || whole);
    arrival.stands((open && whole) || !ahead.isEmpty(), !open && ahead.isEmpty());
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    drop();
    context.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    drop();
  }

  /** What waits is not answered. */
  void drop() {
    ahead.forEach(ReferenceCountUtil::release);
    ahead.clear();
  }
}
