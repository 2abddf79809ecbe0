using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using PreMortem.Web.Live;

namespace PreMortem.Web.Tests.Live;

/// <summary>What one client may owe before it is ended, to the frame and to the byte (LV9).</summary>
public sealed class LineTests : IAsyncDisposable
{
    private const int Buffered = 4096;

    private readonly DuplexPipe _pipes = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DefaultConnectionContext _connection;
    private readonly HubConnectionContext _hub;

    public LineTests()
    {
        _connection = new("one") { Transport = _pipes, Application = _pipes };
        _connection.ConnectionClosed.Register(_ended.SetResult);
        _hub = new(_connection, new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() };
    }

    [Fact]
    public async Task OneThatReadsNothingIsEndedOnceAtTheFrameAfter512_LV9()
    {
        var line = Full();
        var frame = FrameOf(1);
        for (var owed = 1; owed < Line.MostFrames; owed++)
        {
            Assert.False(line.Send(frame));
        }

        Assert.False(_ended.Task.IsCompleted);
        Assert.True(line.Send(frame));
        Assert.False(line.Send(frame));
        await _ended.Task;
    }

    [Fact]
    public async Task OneThatReadsNothingIsEndedWithAMebibyteOutstanding_LV9()
    {
        var line = Full();
        var frame = FrameOf(Line.MostBytes / 4);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            Assert.False(line.Send(frame));
        }

        Assert.True(line.Send(frame));
        await _ended.Task;
    }

    [Fact]
    public async Task WhatWasReadIsOwedNoMore_LV9()
    {
        var line = Full();
        await TakeIn(FrameOf(Buffered));
        var frame = FrameOf(Line.MostBytes / 4);
        for (var sent = 0; sent < 40; sent++)
        {
            Assert.False(line.Send(frame));
            await TakeIn(frame);
        }
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    /// <summary>A line whose buffers are full, and that owes one frame.</summary>
    private Line Full()
    {
        var line = new Line(_hub);
        Assert.False(line.Send(FrameOf(Buffered)));
        return line;
    }

    private async Task TakeIn(SerializedHubMessage frame)
    {
        var bytes = frame.GetSerializedMessage(_hub.Protocol).Length;
        var read = await _pipes.Input.ReadAtLeastAsync(bytes, TestContext.Current.CancellationToken);
        _pipes.Input.AdvanceTo(read.Buffer.GetPosition(bytes));
    }

    private static SerializedHubMessage FrameOf(int size) => new(new InvocationMessage("Changed", [new string('x', size)]));

    /// <summary>A connection that holds back whoever writes to it as soon as a few bytes lie in it.</summary>
    private sealed class DuplexPipe : IDuplexPipe
    {
        private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: Buffered, resumeWriterThreshold: Buffered / 2, useSynchronizationContext: false, readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline));

        public PipeReader Input => _pipe.Reader;

        public PipeWriter Output => _pipe.Writer;
    }
}
