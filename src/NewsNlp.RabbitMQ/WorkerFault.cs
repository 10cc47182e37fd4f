using RabbitMQ.Client.Exceptions;

namespace NewsNlp.RabbitMQ;

/// <summary>Tells faults of the broker and the network, which pass, from those of the program.</summary>
internal static class WorkerFault
{
    public static bool IsOfBroker(Exception exception) =>
        exception is RabbitMQClientException or IOException or OperationCanceledException or ObjectDisposedException or TimeoutException or System.Net.Sockets.SocketException;

    /// <summary>The broker took the connection and then said no, for good: another password, another declaration of a queue.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is AuthenticationFailureException or PossibleAuthenticationFailureException
        || exception is OperationInterruptedException { ShutdownReason.ReplyCode: 403 or 406 or 530 }
        || (exception.InnerException is { } inner && IsRefusal(inner));
}
