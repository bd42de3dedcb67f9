package dev.stepwell.connections;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** One whose requests are answered when the test says so, or those without a body at once. */
final class AskingClient extends EmbeddedChannel {

  final List<String> handedOn = new ArrayList<>();

  boolean takes = true;
  boolean answersAtOnce;
  boolean wantsNoBody;
  int reads;
  int idle;

  /** So many requests were handed on to their end. */
  int ended;

  private AskingClient() {
    super(false, false);
  }

  /** Connects one to these. */
  static AskingClient connect(Peers peers, LongSupplier now) {
    AskingClient client = new AskingClient();
    client.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
    Peer.begin(client.pipeline(), peers, now);
    client.pipeline().addLast(new HttpServerCodec(), new InTurn(client.peer()), client.answering());
    try {
      client.register();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return client;
  }

  Peer peer() {
    return pipeline().get(Peer.class);
  }

  private ChannelInboundHandlerAdapter answering() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object read) {
        if (read instanceof HttpRequest request) {
          handedOn.add(request.uri());
          if (answersAtOnce && request.method().equals(HttpMethod.GET)) {
            write(HttpResponseStatus.OK);
          }
        }
        if (wantsNoBody && read instanceof HttpContent) {
          config().setAutoRead(false);
        }
        if (read instanceof LastHttpContent) {
          ended++;
        }
        ReferenceCountUtil.release(read);
      }

      @Override
      public void userEventTriggered(ChannelHandlerContext context, Object event) {
        idle++;
      }
    };
  }

  ByteBuf send(String text) {
    ByteBuf sent = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    writeInbound(sent);
    return sent;
  }

  @Override
  protected void doBeginRead() {
    reads++;
  }

  void answer() {
    answer(HttpResponseStatus.OK);
  }

  void answer(HttpResponseStatus status) {
    write(status);
    runPendingTasks();
  }

  void answerAndClose() {
    var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
    answer.headers().set("Content-Length", 0).set("Connection", "close");
    begin(answer);
    runPendingTasks();
  }

  private void write(HttpResponseStatus status) {
    var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    answer.headers().set("Content-Length", 0);
    begin(answer);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is to come of it, the test sees.
  void begin(HttpResponse answer) {
    pipeline().writeAndFlush(answer);
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer answers) throws Exception {
    if (takes) {
      super.doWrite(answers);
    }
  }
}
