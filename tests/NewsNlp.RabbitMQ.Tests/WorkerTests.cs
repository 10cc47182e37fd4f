using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace NewsNlp.RabbitMQ.Tests;

/// <summary>Workers against a real broker.</summary>
public sealed class WorkerTests(Broker broker, ITestOutputHelper output) : IClassFixture<Broker>
{
    private static readonly NewsAnalyzer Analyzer = NewsAnalyzer.CreateDefault();

    [BrokerFact]
    public async Task Every_result_arrives_though_a_worker_is_killed_and_the_broker_restarts()
    {
        const int Articles = 300;
        var queues = new Queues(broker, "storm");
        await queues.DeclareAsync();
        await queues.SendAsync(Enumerable.Range(0, Articles).Select(i => ($"a{i}", Line(i))));
        using var first = new WorkerProcess(broker.Address, queues.Arguments);
        using var second = new WorkerProcess(broker.Address, queues.Arguments);
        using var third = new WorkerProcess(broker.Address, queues.Arguments);

        await Queues.UntilAsync(async () => await queues.CountAsync(queues.Options.Results) > 40);
        first.Kill();
        var atRestart = await queues.CountAsync(queues.Options.Results);
        await broker.RestartAsync();
        await Queues.UntilAsync(async () => await queues.CountAsync(queues.Options.Results) >= Articles && await queues.CountAsync(queues.Options.Articles) == 0);
        await second.TerminateAsync();
        await third.TerminateAsync();

        var results = await queues.TakeAllAsync(queues.Options.Results);
        Assert.InRange(atRestart, 40u, Articles - 1u);
        Assert.Equal((0, 0), (second.ExitCode, third.ExitCode));
        Assert.True(second.Said("connection lost") && third.Said("connection lost"));
        Assert.Empty(await queues.TakeAllAsync(queues.Options.DeadLetters));
        Assert.Equal(Enumerable.Range(0, Articles).Select(i => $"a{i}").Order(), results.Select(r => r.Id).Distinct().Order());

        // Twice answered are at most the pages that were in work when the worker and the broker went, and with the same words.
        Assert.InRange(results.Count - Articles, 0, (3 + 2) * queues.Options.Jobs);
        Assert.All(results.GroupBy(r => r.Id), group => Assert.Single(group.Select(r => r.Line).Distinct()));
        Assert.All(results.Take(20), r => Assert.Equal(Expected(r.Id), r.Line));
    }

    [BrokerFact]
    public async Task A_message_that_is_no_page_is_answered_with_an_error_under_its_id()
    {
        var queues = new Queues(broker, "bad");
        await queues.DeclareAsync();
        await queues.SendAsync([("x1", "{oops"), ("x2", ""), ("x3", "{\"id\":\"own\",\"title\":\"none\"}")]);
        await WorkUntilAsync(queues, async () => await queues.CountAsync(queues.Options.Results) == 3);

        var results = (await queues.TakeAllAsync(queues.Options.Results)).ToDictionary(r => r.Id, r => JsonDocument.Parse(r.Line).RootElement);
        Assert.Equal("bad-json", results["x1"].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("x1", results["x1"].GetProperty("id").GetString());
        Assert.Equal("bad-record", results["x2"].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("own", results["x3"].GetProperty("id").GetString());
    }

    [BrokerFact]
    public async Task A_page_that_nobody_can_answer_goes_to_the_dead_letters()
    {
        var queues = new Queues(broker, "poison");
        await queues.DeclareAsync();
        await queues.SendAsync([("p1", Line(1))]);
        var builder = NewsAnalyzer.CreateBuilder().UseEntityLinker(new HopelessLinker()).Build();
        using var stop = new CancellationTokenSource();
        var work = new NewsWorker(builder, queues.Options, _ => { }).RunAsync(stop.Token);
        await Queues.UntilAsync(async () => await queues.CountAsync(queues.Options.DeadLetters) == 1);
        await stop.CancelAsync();
        await work;

        Assert.Equal("p1", Assert.Single(await queues.TakeAllAsync(queues.Options.DeadLetters)).Id);
        Assert.Empty(await queues.TakeAllAsync(queues.Options.Results));
    }

    [BrokerFact]
    public async Task A_worker_that_is_told_to_end_answers_what_it_has_begun()
    {
        var queues = new Queues(broker, "drain");
        await queues.DeclareAsync();
        await queues.SendAsync([("slow", "{\"id\":\"slow\",\"text\":\"Ann Lee said on Monday that it was late.\"}")]);
        var linker = new SlowLinker();
        using var stop = new CancellationTokenSource();
        var work = new NewsWorker(NewsAnalyzer.CreateBuilder().UseEntityLinker(linker).Build(), queues.Options, _ => { }).RunAsync(stop.Token);
        await linker.Begun.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await stop.CancelAsync();
        await work;

        Assert.Equal("slow", Assert.Single(await queues.TakeAllAsync(queues.Options.Results)).Id);
        Assert.Equal(0u, await queues.CountAsync(queues.Options.Articles));
    }

    [BrokerFact]
    public async Task A_queue_that_was_declared_in_another_way_ends_the_worker_with_an_error()
    {
        var queues = new Queues(broker, "other");
        await queues.DeclareAsync();
        var options = queues.Options with { DeliveryLimit = 9 };

        await Assert.ThrowsAnyAsync<global::RabbitMQ.Client.Exceptions.RabbitMQClientException>(
            () => new NewsWorker(Analyzer, options, _ => { }).RunAsync(CancellationToken.None));
    }

    /// <summary>The way through the broker costs less than eight analyses; a longer run with NEWSNLP_BROKER_PAGES gives the figures of docs/scale.md.</summary>
    [BrokerFact]
    public async Task A_page_through_the_broker_costs_a_few_analyses_at_most()
    {
        var pages = int.TryParse(Environment.GetEnvironmentVariable("NEWSNLP_BROKER_PAGES"), out var number) ? number : 200;
        var lines = Enumerable.Range(0, pages).Select(i => ($"a{i}", Line(i))).ToList();
        var queues = new Queues(broker, "speed");
        await queues.DeclareAsync();
        var message = new ArticleMessage(Analyzer, OutputParts.Default);
        foreach (var (id, line) in lines.Take(50)) await message.AnswerAsync(Encoding.UTF8.GetBytes(line), id, CancellationToken.None);

        var started = Stopwatch.GetTimestamp();
        foreach (var (id, line) in lines) await message.AnswerAsync(Encoding.UTF8.GetBytes(line), id, CancellationToken.None);
        var alone = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await queues.SendAsync(lines);
        var sent = Stopwatch.GetElapsedTime(started);
        started = Stopwatch.GetTimestamp();
        await WorkUntilAsync(queues, async () => await queues.CountAsync(queues.Options.Results) == pages);
        var worked = Stopwatch.GetElapsedTime(started);

        output.WriteLine($"{pages} pages of {lines[0].Item2.Length} characters: sent {pages / sent.TotalSeconds:F0}/s, through the broker with {queues.Options.Jobs} jobs {pages / worked.TotalSeconds:F0}/s, one thread alone {pages / alone.TotalSeconds:F0}/s");
        Assert.InRange(worked.TotalSeconds, 0, 10 + (8 * alone.TotalSeconds));
    }

    private static async Task WorkUntilAsync(Queues queues, Func<Task<bool>> condition)
    {
        using var stop = new CancellationTokenSource();
        var work = new NewsWorker(Analyzer, queues.Options, _ => { }).RunAsync(stop.Token);
        await Queues.UntilAsync(condition);
        await stop.CancelAsync();
        await work;
    }

    private static string Line(int number)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 12; i++)
        {
            text.Append($"Mayor Ann Lee of Acme said on Monday that bridge number {number} was open again. “We paid for {i} of it,” she told reporters. ");
        }

        return JsonSerializer.Serialize(new { id = $"a{number}", text = text.ToString() });
    }

    private static string Expected(string id) =>
        Analyzer.Analyze(ArticleSource.FromText(JsonDocument.Parse(Line(int.Parse(id[1..]))).RootElement.GetProperty("text").GetString()!, id: id)).ToJson();
}
